// What has to be there before anything else can run: the right Node and the packages. Plain JavaScript without packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const NODE = [20, 19];
const root = path.resolve(import.meta.dirname, '../..');

/** Checks Node, installs the packages unless they are as the lock file has them, then runs a TypeScript file in their company. */
export function run(script) {
  process.chdir(root);
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  checkNode();
  if (!isInstalled()) installPackages();
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl+C reaches the script too, which stops what it started; wait for it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => (process.exitCode = code ?? 1));
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return;
  stop(
    `Carrier Desk needs Node ${NODE.join('.')} or newer, and this is ${process.versions.node}. Install it from https://nodejs.org and run the command again.`,
  );
}

/** Whether what npm noted down about node_modules agrees with the lock file. Packages for other systems may be absent. */
function isInstalled() {
  const noted = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = JSON.parse(readFileSync(noted, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}

function installPackages() {
  console.log('Installing the packages of package-lock.json (about a minute) …');
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    stop('The packages could not be installed; npm says why above. Is this machine connected to the npm registry?');
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
