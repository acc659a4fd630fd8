import type { ZoneMethod, ZoneMethodInput } from '@/lib/bigcommerce/zone-methods';
import { freeShipping } from '@/lib/definitions/method-types/free-shipping';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { AppError } from '@/lib/errors';
import { fieldSettings, withCanonicalFields, withFieldSettings } from '@/lib/zones/methods/method-settings';
import { isTold } from '@/lib/zones/methods/told-parts';

/**
 * What to send to make this method again, in this zone or another: all that BigCommerce keeps of it, settings that the app
 * does not know included, without what its answers only echo.
 *
 * @throws AppError `rejected` when BigCommerce told none of the settings that such a method must have
 */
export function toMethodInput(method: ZoneMethod): ZoneMethodInput {
  if (!isTold(method, 'settings') && method.type !== freeShipping.type) throw untold(method);
  return {
    name: method.name,
    type: method.type,
    settings: toSettings(method),
    enabled: method.enabled,
    ...(method.handlingFees && { handlingFees: method.handlingFees }),
    ...(method.isFallback && { isFallback: true }),
    ...(method.channelIds && { channelIds: method.channelIds }),
  };
}

/** A method without its settings may offer shoppers anything. */
function untold({ name }: ZoneMethod): AppError {
  return new AppError(
    'rejected',
    `BigCommerce does not tell the settings of “${name}”, so the new method would have none. Nothing was added. Try again later, or add the method by hand.`,
  );
}

function toSettings({ type, settings }: ZoneMethod): Record<string, unknown> {
  const definition = findMethodType(type);
  if (definition?.settings === 'carrier_options' && !('carrier_options' in settings)) return settings;
  const fieldPart = withCanonicalFields(definition?.fields ?? [], fieldSettings(definition, settings));
  return withFieldSettings(definition, settings, fieldPart);
}
