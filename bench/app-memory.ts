import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const MIB_IN_KIB = 1024;

/** Resident memory of the app this run started, in MiB: now, and its peak since the last `forgetPeak`. Null where /proc is not. */
export function appMemory(): { now: number; peak: number; forgetPeak: () => void } | null {
  const pid = appPid();
  if (pid === undefined) return null;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mib = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]) / MIB_IN_KIB;
  return {
    now: mib('VmRSS'),
    peak: mib('VmHWM'),
    forgetPeak: () => {
      // 5 sets the peak back to what is used now (man 5 proc).
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
    },
  };
}

/** The child of this process that serves the app. */
function appPid(): string | undefined {
  const children = `/proc/${process.pid}/task/${process.pid}/children`;
  if (!existsSync(children)) return undefined;
  return readFileSync(children, 'utf8')
    .split(' ')
    .filter(Boolean)
    .find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scripts/start.mjs'));
}
