import { giveUp, startUp } from '@/lib/start-up';

// scripts/start.mjs calls it once the last request is answered.
const holder = globalThis as { carrierDeskStop?: () => Promise<void> };
holder.carrierDeskStop = await startUp((configuration) => configuration.WORKER === 'inline').catch(giveUp);
