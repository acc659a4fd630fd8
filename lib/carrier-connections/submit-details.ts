import { recordActivity } from '@/lib/activity/record-activity';
import { beginAttempt, settleAttempt, undoAttempt } from '@/lib/carrier-connections/connection-attempt';
import { evidence } from '@/lib/carrier-connections/evidence';
import { isRefusal, sendConnection, type ConnectionVariant } from '@/lib/carrier-connections/send-connection';
import { concealSecrets, type StoredConnection } from '@/lib/carrier-connections/stored-connection';
import { carrierName } from '@/lib/definitions';
import type { FieldValues } from '@/lib/definitions/field';
import type { ProviderSetting } from '@/lib/definitions/provider-settings';
import { AppError, rewordError } from '@/lib/errors';
import { actorName, type Context } from '@/lib/stores/context';

/** Everything that is sent for a carrier, complete. */
export interface ConnectionDetails {
  /** The settings of a provider, as typed; null where a definition has the fields. */
  fields: ProviderSetting[] | null;
  /** Values that a page may show. */
  settings: FieldValues;
  /** Values that are encrypted and never shown. */
  secrets: FieldValues;
}

export interface DetailsSubmission {
  carrierId: string;
  /** What is stored now, if anything. */
  before: StoredConnection | undefined;
  details: ConnectionDetails;
  /** The ways to write the details, the likeliest first. */
  variants: readonly [ConnectionVariant, ...ConnectionVariant[]];
  /** For the activity log: values by label, secrets only as *saved* or *replaced*. */
  log: { before?: Record<string, unknown>; after: Record<string, unknown> };
}

/**
 * Sends a carrier's complete details to BigCommerce and stores what became of it: *Submitted* when BigCommerce took them,
 * *Unknown* when the answer was lost, the state before when it refused them or was not reached.
 *
 * @throws AppError `rejected` with BigCommerce's words, `unavailable` with applied `unknown` when the answer was lost
 */
export async function submitDetails(context: Context, submission: DetailsSubmission): Promise<void> {
  const { carrierId, before, details, variants, log } = submission;
  const { secrets, ...rest } = details;
  const changes = {
    ...rest,
    ...(await concealSecrets(secrets)),
    submittedAt: new Date(),
    submittedBy: actorName(context.actor),
  };
  const attempt = await beginAttempt(context, { carrierId, before, changes });
  const wasConnected = before !== undefined && before.state !== 'not_connected';
  const subject = { kind: 'carrier', id: carrierId, name: carrierName(carrierId) };
  try {
    const method = wasConnected ? 'PUT' : 'POST';
    const spellings = await sendConnection(context.store, { carrierId, method, variants });
    await settleAttempt(context, attempt, {
      changes: { state: 'submitted', evidence: evidence.submitted, spellings: { ...spellings } },
      activity: { kind: wasConnected ? 'connection.updated' : 'connection.submitted', subject, ...log },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.applied !== 'unknown') {
      await undoAttempt(context, attempt);
      if (isRefusal(error)) await recordActivity(context, { kind: 'connection.refused', subject });
      throw toRefusal(error, submission);
    }
    await settleAttempt(context, attempt, {
      changes: { evidence: evidence.lost },
      activity: { kind: 'connection.unknown', subject, ...log },
    });
    throw lostAnswer(error);
  }
}

// A field is only to blame when BigCommerce named it and it was empty: its messages name fields loosely.
function toRefusal(error: AppError, { details, variants, carrierId }: DetailsSubmission): AppError {
  if (!isRefusal(error)) return error;
  const sent = { ...details.settings, ...details.secrets };
  const codes = new Map(
    variants.flatMap(({ spellings }) => Object.entries(spellings).map(([code, name]) => [name, code])),
  );
  const named = Object.keys(error.fields).map((name) => codes.get(name) ?? name);
  const empty = named.filter((code) => sent[code] === '' || (sent[code] === undefined && details.fields === null));
  return rewordError(
    error,
    `BigCommerce refused these details for ${carrierName(carrierId)}. The connection is as it was before.`,
    { code: 'rejected', fields: Object.fromEntries(empty.map((code) => [code, 'BigCommerce wants a value here'])) },
  );
}

function lostAnswer(cause: AppError): AppError {
  return new AppError(
    'unavailable',
    'The answer from BigCommerce was lost, so it may or may not have these details. They are kept encrypted: use Send again in a few minutes.',
    { applied: 'unknown', cause },
  );
}
