import { rmSync } from 'node:fs';
import path from 'node:path';

/**
 * An empty folder for the embedded database beside a simulator. The simulator's stores live in memory, so rows of an earlier run
 * would belong to stores that are gone. One folder per port: what runs on another port keeps its own.
 *
 * @param command e.g. 'demo'
 */
export function freshDataFolder(command: string, port: number): string {
  const folder = path.join('.data', `${command}-${port}`);
  rmSync(folder, { recursive: true, force: true });
  return folder;
}
