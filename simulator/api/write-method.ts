import { isKnownService, isMethodType, isRealTimeType } from '../carriers/method-types';
import type { MethodEntity, MethodHandlingFee } from '../entities/method';
import type { StoreEntity } from '../entities/store';
import { cannotBeWritten, invalidField } from '../gateway/errors';
import type { SimulatorContext } from '../simulator';
import { isFields, readAmount, readBoolean, readText, requireKeys, toInteger, type Fields } from './body';

interface MethodWrite {
  sim: SimulatorContext;
  store: StoreEntity;
  /** What is there before; left as it is. */
  method: MethodEntity;
}

/** A method before anything was written: id 0, to be replaced; all channels, as when none are named. */
export function blankMethod(store: StoreEntity, zoneId: number): MethodEntity {
  return {
    id: 0,
    zoneId,
    name: '',
    type: '',
    settings: {},
    enabled: true,
    handlingFee: { kind: 'fixed', amount: '0' },
    isFallback: false,
    channelIds: [...store.channels.keys()],
  };
}

/** A new method with the body of a POST or PUT laid over; a PUT may be partial. Throws 400. BigCommerce docs: shipping V2. */
export function writeMethod({ sim, store, method }: MethodWrite, fields: Fields): MethodEntity {
  if ('id' in fields) throw cannotBeWritten('id');
  if (method.id === 0) requireKeys(fields, ['name', 'type']);
  const written: MethodEntity = {
    ...method,
    name: readText(fields, 'name', { fallback: method.name }),
    type: readText(fields, 'type', { fallback: method.type }),
    settings: readSettings({ sim, store, method }, fields.settings),
    enabled: readBoolean(fields, 'enabled', method.enabled),
    handlingFee: readHandlingFee(fields.handling_fees, method.handlingFee),
    isFallback: readBoolean(fields, 'is_fallback', method.isFallback),
    channelIds: readChannelIds(store, fields.channel_ids, method.channelIds),
  };
  if (written.name === '') throw invalidField('name');
  if (!isMethodType(written.type) && written.type !== sim.app.carrierId) throw invalidField('type');
  const isChanged = method.id !== 0 && written.type !== method.type;
  if (isChanged && sim.flag(store, 'methodTypeChange') === 'refuse') throw invalidField('type');
  refuseByFlags({ sim, store, method: written });
  return written;
}

function readSettings({ sim, store, method }: MethodWrite, value: unknown): Record<string, unknown> {
  if (value === undefined) return method.settings;
  // An empty PHP object arrives as [] from clients that echo one.
  const settings = Array.isArray(value) && value.length === 0 ? {} : value;
  if (!isFields(settings)) throw invalidField('settings');
  if (sim.flag(store, 'methodSettingsReplaced')) return settings;
  const merged = { ...method.settings, ...settings };
  const before = method.settings.carrier_options;
  const after = settings.carrier_options;
  return isFields(before) && isFields(after) ? { ...merged, carrier_options: { ...before, ...after } } : merged;
}

function readHandlingFee(value: unknown, before: MethodHandlingFee): MethodHandlingFee {
  if (value === undefined) return before;
  if (!isFields(value)) throw invalidField('handling_fees');
  if (!('percentage_surcharge' in value)) return { kind: 'fixed', amount: readAmount(value, 'fixed_surcharge', '0') };
  if ('fixed_surcharge' in value) throw invalidField('handling_fees');
  return { kind: 'percentage', amount: readAmount(value, 'percentage_surcharge', '0') };
}

function readChannelIds(store: StoreEntity, value: unknown, before: number[]): number[] {
  if (value === undefined) return before;
  if (!Array.isArray(value)) throw invalidField('channel_ids');
  return value.map((item: unknown) => {
    const id = toInteger(item);
    if (id === undefined || !store.channels.has(id)) throw invalidField('channel_ids');
    return id;
  });
}

function refuseByFlags({ sim, store, method }: MethodWrite): void {
  const isForSome =
    method.type === 'freeshipping' && [...store.channels.keys()].some((id) => !method.channelIds.includes(id));
  if (isForSome && sim.flag(store, 'freeShippingChannels') === 'refuse') throw invalidField('channel_ids');
  if (!isRealTimeType(method.type)) return;
  if (sim.flag(store, 'unconnectedMethods') === 'refuse' && !store.connections.has(method.type)) {
    throw invalidField('type');
  }
  if (sim.flag(store, 'unknownServices') === 'accept') return;
  const carrierOptions = method.settings.carrier_options;
  const services = isFields(carrierOptions) ? carrierOptions.delivery_services : [];
  const known = Array.isArray(services) && services.every((service) => isKnownService(method.type, String(service)));
  if (!known) throw invalidField('delivery_services');
}
