import { giveUp, startUp, type Running } from '@/lib/start-up';

const running = await startUp((configuration) => configuration.WORKER === 'inline').catch(giveUp);

// scripts/start.mjs waits for it before it answers requests, and ends it when the process is to stop.
const holder = globalThis as { carrierDeskStarted?: (running: Running) => void };
holder.carrierDeskStarted?.(running);
