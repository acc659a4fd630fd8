import { z } from 'zod';
import { defineJob } from '@/lib/jobs/define-job';
import { log } from '@/lib/log';
import { reencryptSecrets } from '@/lib/stores/reencrypt-secrets';

/** Makes a key that was rotated out removable within a day; docs/deploy.md says how to see that it is. */
export const reencryptSecretsJob = defineJob({
  name: 'reencrypt-secrets',
  schema: z.object({}),
  daily: true,
  async run() {
    const { renewed, unreadable } = await reencryptSecrets();
    log()[unreadable > 0 ? 'error' : 'info']({ renewed, unreadable }, 'secrets are under the newest key');
  },
});
