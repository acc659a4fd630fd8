import { giveUp, startUp } from '@/lib/start-up';

const stop = await startUp((configuration) => configuration.WORKER === 'inline').catch(giveUp);

// scripts/start.mjs waits for it before it listens, and calls `stop` once the last request is answered.
const holder = globalThis as { carrierDeskStarted?: (stop: () => Promise<void>) => void };
holder.carrierDeskStarted?.(stop);
