import type { ZoneMethod, ZoneMethodInput } from '@/lib/bigcommerce/zone-methods';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { fieldSettings, withCanonicalFields, withFieldSettings } from '@/lib/zones/method-settings';

/**
 * What to send to make this method again, in this zone or another: all that BigCommerce keeps of it, settings that the app
 * does not know included, without what its answers only echo.
 */
export function toMethodInput(method: ZoneMethod): ZoneMethodInput {
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

function toSettings({ type, settings }: ZoneMethod): Record<string, unknown> {
  const definition = findMethodType(type);
  if (definition?.settings === 'carrier_options' && !('carrier_options' in settings)) return settings;
  const fieldPart = withCanonicalFields(definition?.fields ?? [], fieldSettings(definition, settings));
  return withFieldSettings(definition, settings, fieldPart);
}
