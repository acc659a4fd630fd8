import { existsSync } from 'node:fs';
import process from 'node:process';
import { findChromium, runs } from './find-chromium';
import { runStep } from './run-step';

/**
 * A Chromium that runs: CHROMIUM_PATH, an installed one, Playwright's download, or, as root on Debian, the chromium package.
 *
 * @returns its path
 * @throws Error when none could be had
 */
export async function ensureChromium(): Promise<string> {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted && !runs(wanted)) throw new Error(`CHROMIUM_PATH names ${wanted}, which does not run.`);
  return findChromium() ?? (await download()) ?? (await installPackage()) ?? fail();
}

async function download(): Promise<string | undefined> {
  const step = { title: 'Chromium (Playwright’s download)', commands: [['playwright', 'install', 'chromium']] };
  // No network to Playwright's host, or a system it has no build for: the next way may work.
  await runStep(step).catch(() => undefined);
  return findChromium();
}

async function installPackage(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const commands = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
  ];
  await runStep({ title: 'Chromium (Debian’s package)', commands, env }).catch(() => undefined);
  return findChromium();
}

function fail(): never {
  throw new Error(
    'No Chromium was found or could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}
