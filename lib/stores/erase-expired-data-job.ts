import { z } from 'zod';
import { defineJob } from '@/lib/jobs/define-job';
import { log } from '@/lib/log';
import { eraseExpiredData } from '@/lib/stores/erase-expired-data';

/** Keeps the promise of docs/deploy.md once a day. */
export const eraseExpiredDataJob = defineJob({
  name: 'erase-expired-data',
  schema: z.object({}),
  daily: true,
  async run() {
    log().info({ erased: await eraseExpiredData() }, 'expired data erased');
  },
});
