import { isNativeCarrierType } from '../carriers/method-types';
import type { MethodEntity } from '../entities/method';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';

export interface SendMethodOptions {
  sim: SimulatorContext;
  store: StoreEntity;
  /** Only the answer to a PUT collapses a single delivery service. */
  afterUpdate?: boolean;
}

/** Yes/no options of the carriers; other keys pass untouched, and so does everything of a provider. */
const booleanOptions = ['include_package_value', 'show_transit_time'];

/** A method as the API tells it, with the quirks that are switched on. BigCommerce docs: shipping V2, method examples. */
export function sendMethod(method: MethodEntity, options: SendMethodOptions): Record<string, unknown> {
  const { sim, store } = options;
  const asText = sim.flag(store, 'stringMethodFields');
  const key = method.handlingFee.kind === 'fixed' ? 'fixed_surcharge' : 'percentage_surcharge';
  const { amount } = method.handlingFee;
  return {
    id: asText ? String(method.id) : method.id,
    name: method.name,
    type: method.type,
    settings: emptyAs(sim.flag(store, 'emptySettingsAs'), sendSettings(method, options)),
    enabled: asText ? String(method.enabled) : method.enabled,
    handling_fees: { [key]: sim.flag(store, 'handlingFeeAmounts') === 'number' ? Number(amount) : amount },
    ...(sim.flag(store, 'optionalMethodKeys') === 'present' && {
      is_fallback: asText ? String(method.isFallback) : method.isFallback,
      channel_ids: method.channelIds,
    }),
  };
}

function sendSettings(method: MethodEntity, options: SendMethodOptions): Record<string, unknown> {
  const { sim, store, afterUpdate = false } = options;
  if (sim.flag(store, 'emptyMethodSettings')) return {};
  const carrierOptions = method.settings.carrier_options;
  if (!isNativeCarrierType(method.type) || !isRecord(carrierOptions)) return method.settings;
  const sent = { ...carrierOptions };
  if (sim.flag(store, 'stringBooleans')) stringifyBooleans(sent);
  if (afterUpdate && sim.flag(store, 'singleServiceCollapses')) collapseSingleService(sent);
  addPackaging(sent, sim.flag(store, 'packagingKey'));
  return { ...method.settings, carrier_options: sent };
}

/** An empty object of PHP arrives as a list from some servers. */
function emptyAs(shape: 'object' | 'list', settings: Record<string, unknown>): Record<string, unknown> | unknown[] {
  return shape === 'list' && Object.keys(settings).length === 0 ? [] : settings;
}

function stringifyBooleans(carrierOptions: Record<string, unknown>): void {
  for (const key of booleanOptions) {
    const value = carrierOptions[key];
    if (typeof value === 'boolean') carrierOptions[key] = value ? '1' : '0';
  }
}

function collapseSingleService(carrierOptions: Record<string, unknown>): void {
  const services = carrierOptions.delivery_services;
  if (Array.isArray(services) && services.length === 1) {
    carrierOptions.delivery_services = { value: services[0] as unknown };
  }
}

function addPackaging(carrierOptions: Record<string, unknown>, mode: 'empty' | 'copy' | 'absent'): void {
  if (mode === 'absent') return;
  carrierOptions.packaging = mode === 'copy' ? (carrierOptions.packaging_type ?? []) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
