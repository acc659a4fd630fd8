import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes a folder for this process until it exits. PGlite has no lock of its own, and two processes on one folder silently lose
 * each other's rows. A lock left by a process that is gone is taken over.
 *
 * @returns releases it again
 * @throws Error naming the process that has it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const file = `${folder}.lock`;
  if (!tryCreate(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid) {
      if (isAlive(holder)) throw new Error(alreadyInUse(folder, holder));
      unlinkSync(file);
      if (!tryCreate(file)) throw new Error(alreadyInUse(folder));
    }
  }
  const release = () => {
    try {
      unlinkSync(file);
    } catch {
      // Released before.
    }
  };
  process.once('exit', release);
  return release;
}

function alreadyInUse(folder: string, pid?: number): string {
  const who = pid ? `Process ${pid}` : 'Another process';
  return `${who} already uses the embedded database in ${folder}. Stop it first, set DATA_DIR to another folder, or set DATABASE_URL to a PostgreSQL server.`;
}

function tryCreate(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
