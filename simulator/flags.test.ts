import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flags } from './flags';

const document = readFileSync('docs/simulator.md', 'utf8');

/** Names in the first column of the tables of one section. */
function namesUnder(title: string): string[] {
  const section = document.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1] ?? '');
}

test('the document lists every assumption, and nothing as one that is none', () => {
  const assumed = Object.entries(flags).filter(([, flag]) => flag.assumed);
  expect(namesUnder('What is assumed').sort()).toEqual(assumed.map(([name]) => name).sort());
});

test('the document lists every other flag', () => {
  const known = Object.entries(flags).filter(([, flag]) => !flag.assumed);
  expect(namesUnder('What is known and can be switched').sort()).toEqual(known.map(([name]) => name).sort());
});
