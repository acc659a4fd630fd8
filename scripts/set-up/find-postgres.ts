import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The oldest major version that the app supports. */
const OLDEST = 15;

/** Folders that hold one folder per installed version, and where its programs are in it. */
const VERSION_FOLDERS: [folder: string, bin: string][] = [
  ['/usr/lib/postgresql', 'bin'],
  ['/opt/homebrew/opt', 'bin'],
  ['/usr/local/opt', 'bin'],
  ['/Library/PostgreSQL', 'bin'],
  ['/Applications/Postgres.app/Contents/Versions', 'bin'],
];

export interface PostgresPrograms {
  /** The folder with `initdb` and `postgres`. */
  bin: string;
  /** As the server says it, e.g. '15.18'. */
  version: string;
}

/** The newest PostgreSQL server on this machine that the app supports: on PATH, or where packages put it. */
export function findPostgres(): PostgresPrograms | undefined {
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter);
  const packaged = VERSION_FOLDERS.flatMap(([folder, bin]) => list(folder).map((name) => path.join(folder, name, bin)));
  return [...onPath, ...packaged]
    .flatMap(inspect)
    .filter(({ version }) => Number.parseInt(version) >= OLDEST)
    .sort((a, b) => Number.parseFloat(b.version) - Number.parseFloat(a.version))[0];
}

function inspect(folder: string): PostgresPrograms[] {
  const postgres = path.join(folder, 'postgres');
  if (!existsSync(postgres) || !existsSync(path.join(folder, 'initdb'))) return [];
  const said = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
  const version = /(\d+(\.\d+)?)/.exec(said)?.[1];
  // initdb looks for its files beside the real program, not beside a link to it.
  return version ? [{ bin: path.dirname(realpathSync(postgres)), version }] : [];
}

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
