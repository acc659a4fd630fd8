import { expect, test } from 'vitest';
import { countries } from './countries';

const statesOf = (iso2: string) => countries.find((country) => country.iso2 === iso2)?.states ?? [];

test('every state has a name, and an abbreviation of one to three characters that its country has once', () => {
  for (const { name: country, states } of countries) {
    expect(new Set(states.map(({ abbreviation }) => abbreviation)).size, country).toBe(states.length);
    expect(new Set(states.map(({ name }) => name)).size, country).toBe(states.length);
    for (const { abbreviation, name } of states) {
      expect(abbreviation).toMatch(/^[A-Z0-9]{1,3}$/);
      expect(name).toMatch(/^[\p{L}][\p{L} ',.()-]+$/u);
    }
  }
});

test('ids of states are unique over all countries', () => {
  const ids = countries.flatMap(({ states }) => states.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the United States have their territories and military addresses', () => {
  const codes = statesOf('US').map(({ abbreviation }) => abbreviation);
  expect(codes).toEqual(
    expect.arrayContaining(['DC', 'PR', 'GU', 'VI', 'AS', 'MP', 'FM', 'MH', 'PW', 'AA', 'AE', 'AP']),
  );
  expect(codes).toHaveLength(62);
});

test('abbreviations have three letters where the country’s do', () => {
  expect(statesOf('AU').map(({ abbreviation }) => abbreviation)).toEqual(
    expect.arrayContaining(['ACT', 'NSW', 'NT', 'QLD', 'SA', 'TAS', 'VIC', 'WA']),
  );
  expect(statesOf('MX').every(({ abbreviation }) => abbreviation.length === 3)).toBe(true);
});

test.each([
  ['CA', 13],
  ['BR', 27],
  ['AR', 24],
  ['IN', 36],
  ['JP', 47],
  ['CN', 34],
  ['DE', 16],
  ['ES', 52],
  ['FR', 96],
  ['GB', 4],
  ['ZA', 9],
  ['MY', 16],
  ['PH', 82],
  ['TH', 78],
  ['ID', 34],
  ['AE', 7],
  ['TR', 81],
  ['CH', 26],
  ['AT', 9],
  ['NL', 12],
])('%s has %d states', (iso2, count) => {
  expect(statesOf(iso2)).toHaveLength(count);
});
