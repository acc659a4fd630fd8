import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const holderSchema = z.object({
  id: z.string(),
  pid: z.number().int().positive(),
  host: z.string(),
  /** When the process began: after a restart another one may have its number, in a container nearly always. */
  processBegan: z.number(),
});

type Holder = z.output<typeof holderSchema>;

/**
 * Takes a folder for this process until it exits. PGlite has no lock of its own, and two processes on one folder silently lose
 * each other's rows. A lock left by a process of this machine that is gone is taken over; one of another machine is not.
 *
 * @returns releases it again
 * @throws Error naming the process that has it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const file = `${folder}.lock`;
  const own: Holder = { id: randomUUID(), pid: process.pid, host: hostname(), processBegan: performance.timeOrigin };
  // Written beside it and linked into place, so that nobody ever reads half a lock.
  const written = `${file}.${own.id}`;
  writeFileSync(written, JSON.stringify(own));
  try {
    if (!tryLink(written, file) && !takeOver(file, written)) throw new Error(alreadyInUse(folder));
  } finally {
    rmSync(written, { force: true });
  }
  const release = () => {
    const lock = readLock(file);
    if (typeof lock !== 'string' && lock.id === own.id) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

/** Puts our lock in the place of a dead one. One process at a time may, or the second would replace the first one's. */
function takeOver(file: string, written: string): boolean {
  const turn = `${file}.takeover`;
  if (isAlive(readLock(file)) || !tryLink(written, turn)) return false;
  try {
    // Looked at once more: whoever had the turn before us may have taken it over, or its holder may have released it.
    const lock = readLock(file);
    if (lock === 'none') return tryLink(written, file);
    if (isAlive(lock)) return false;
    renameSync(written, file);
    return true;
  } finally {
    rmSync(turn, { force: true });
  }
}

function alreadyInUse(folder: string): string {
  const file = `${folder}.lock`;
  const holder = readLock(file);
  return `${nameOf(holder)} already uses the embedded database in ${folder}. Stop it first, set DATA_DIR to another folder, or set DATABASE_URL to a PostgreSQL server. If it no longer runs, delete ${file} and ${file}.takeover.`;
}

function nameOf(holder: ReturnType<typeof readLock>): string {
  if (typeof holder === 'string') return 'Another process';
  return holder.host === hostname() ? `Process ${holder.pid}` : `Process ${holder.pid} on ${holder.host}`;
}

/** 'unreadable' is what no process of this version left, so none is alive that did. */
function readLock(file: string): Holder | 'none' | 'unreadable' {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return hasCode(error, 'ENOENT') ? 'none' : 'unreadable';
  }
}

/** @returns false when the target exists */
function tryLink(file: string, target: string): boolean {
  try {
    linkSync(file, target);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function isAlive(holder: ReturnType<typeof readLock>): boolean {
  if (typeof holder === 'string') return false;
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return holder.processBegan === performance.timeOrigin;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
