import type { Job } from '@/lib/jobs/define-job';
import { resumeSettlingJob, settleShipmentJob } from '@/lib/shipments/settle-shipment-job';
import { eraseExpiredDataJob } from '@/lib/stores/erase-expired-data-job';
import { reencryptSecretsJob } from '@/lib/stores/reencrypt-secrets-job';

/** Every kind of background work: what a worker must know. One line each. */
export const allJobs: readonly Job[] = [settleShipmentJob, resumeSettlingJob, eraseExpiredDataJob, reencryptSecretsJob];
