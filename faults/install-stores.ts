import type { Office } from './office';
import type { Simulated } from './simulated';

/** Fresh stores that installed the app through its callback. @returns their hashes */
export async function installStores(
  { office, simulated }: { office: Office; simulated: Simulated },
  count: number,
): Promise<string[]> {
  const hashes: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const { hash } = await simulated.ask<{ hash: string }>('POST', '/stores', { template: 'empty' });
    const grant = await simulated.ask<Record<'code' | 'scope' | 'context', string>>('POST', `/stores/${hash}/code`, {});
    const { code, scope, context } = grant;
    await office.ask('install', { code, scope, context });
    hashes.push(hash);
  }
  return hashes;
}
