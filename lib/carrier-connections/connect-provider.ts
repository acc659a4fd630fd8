import { findStoredConnection, revealSecrets } from '@/lib/carrier-connections/stored-connection';
import { submitDetails } from '@/lib/carrier-connections/submit-details';
import { providerFormSchema, toProviderValue } from '@/lib/definitions/provider-settings';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

export interface ConnectProviderInput {
  carrierId: string;
  /** `{ code, type, value }` each, as typed; without `value` the stored one is sent again. */
  settings: unknown;
}

/**
 * Connects a third-party provider, or changes its settings. What they are only the provider knows, so every value is treated
 * as a secret. Its app must be installed in the store, or BigCommerce refuses.
 *
 * @throws AppError `invalid_input` with messages by path (`carrierId`, `settings.2.value`); what submitDetails throws
 */
export async function connectProvider(context: Context, { carrierId, settings }: ConnectProviderInput): Promise<void> {
  requirePermission(context, 'carriers:write');
  const before = await findStoredConnection(context.store.hash, carrierId.trim());
  const kept = new Map(before ? Object.entries(await revealSecrets(before)) : []);
  const keptSettings = (before?.fields ?? []).filter(({ code }) => kept.has(code));
  const form = parseInput(providerFormSchema(keptSettings), { carrierId, settings });

  const sent = form.settings.map((setting) => {
    const typed = toProviderValue(setting);
    return { code: setting.code, value: typed ?? kept.get(setting.code) ?? '', isTyped: typed !== undefined };
  });
  const secrets = Object.fromEntries(sent.map(({ code, value }) => [code, value]));
  await submitDetails(context, {
    carrierId: form.carrierId,
    before,
    details: { fields: form.settings.map(({ code, type }) => ({ code, type })), settings: {}, secrets },
    variants: [{ spellings: {}, connection: secrets }],
    log: { after: describe(sent, kept) },
  });
}

/** Which values are new and which are gone, never what they are. */
function describe(
  sent: readonly { code: string; isTyped: boolean }[],
  kept: ReadonlyMap<string, unknown>,
): Record<string, string> {
  const typed = sent.filter(({ isTyped }) => isTyped);
  const gone = [...kept.keys()].filter((code) => !sent.some((setting) => setting.code === code));
  const changes = [
    ...typed.map(({ code }) => [code, kept.has(code) ? 'replaced' : 'saved'] as const),
    ...gone.map((code) => [code, 'removed'] as const),
  ];
  return changes.length > 0 ? Object.fromEntries(changes) : { Details: 'sent again' };
}
