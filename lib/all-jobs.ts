import type { Job } from '@/lib/jobs/define-job';
import { ensureAllRegistrationsJob, ensureRegistrationsJob } from '@/lib/registrations/ensure-registrations-job';
import { resumeSettlingJob, settleShipmentJob } from '@/lib/shipments/settle-shipment-job';
import { watchResentJob } from '@/lib/shipments/watch-resent-job';
import { eraseExpiredDataJob } from '@/lib/stores/erase-expired-data-job';
import { reencryptSecretsJob } from '@/lib/stores/reencrypt-secrets-job';
import { followUninstallJob } from '@/lib/webhooks/follow-uninstall-job';
import { noteOrderChangeJob } from '@/lib/webhooks/note-order-change-job';

/** Every kind of background work: what a worker must know. One line each. */
export const allJobs: readonly Job[] = [
  settleShipmentJob,
  resumeSettlingJob,
  watchResentJob,
  ensureRegistrationsJob,
  ensureAllRegistrationsJob,
  noteOrderChangeJob,
  followUninstallJob,
  eraseExpiredDataJob,
  reencryptSecretsJob,
];
