import { z } from 'zod';
import { defineJob } from '@/lib/jobs/define-job';
import { log } from '@/lib/log';
import { uninstallInstallation } from '@/lib/stores/uninstall-store';

/** A webhook said that the app was uninstalled, in case the uninstall callback did not arrive. Says nothing of a later install. */
export const followUninstallJob = defineJob({
  name: 'follow-uninstall',
  schema: z.object({ storeHash: z.string(), installedAt: z.coerce.date(), at: z.coerce.date() }),
  async run(word) {
    const outcome = await uninstallInstallation(word);
    log().info({ webhook: 'store/app/uninstalled', storeHash: word.storeHash, outcome }, 'app uninstalled');
  },
});
