import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { handlingFees, toWireMethodFees, type HandlingFees } from '@/lib/bigcommerce/handling-fees';
import { writeJson } from '@/lib/format/lossless-json';
import { privateTexts } from '@/lib/bigcommerce/private-texts';
import { asArray, asInteger, isObject } from '@/lib/bigcommerce/tolerant';
import { listOf, wire } from '@/lib/bigcommerce/wire';

export interface ZoneMethod {
  id: number;
  name: string;
  /** `perorder`, `fedex`, `carrier_33` … BigCommerce's list of them is not complete. */
  type: string;
  /**
   * As BigCommerce sent it, unknown keys included; read its values with the readers of tolerant.ts. Numbers may be those of
   * lossless-json.ts: JSON.stringify and structuredClone break them, writeJson does not.
   */
  settings: Record<string, unknown>;
  enabled: boolean;
  handlingFees: HandlingFees | null;
  /** Used when ShipperHQ's rules cannot be reached. */
  isFallback: boolean;
  /** The storefronts it is limited to; null when the answer left them out. */
  channelIds: number[] | null;
}

export interface ZoneMethodInput {
  name: string;
  type: string;
  settings: Record<string, unknown>;
  enabled: boolean;
  handlingFees?: HandlingFees | null;
  isFallback?: boolean;
  /** Left out means every storefront. */
  channelIds?: number[] | null;
}

/** Which method, in which zone. */
export interface ZoneMethodIds {
  zoneId: number;
  methodId: number;
}

/** What to change; keys left out stay as they are. `settings` replaces all settings, so send them complete. */
export type ZoneMethodChanges = Partial<Omit<ZoneMethodInput, 'type'>>;

/** Settings hold keys that only BigCommerce knows; their numbers go back as they came. */
const exactNumbers = true;

const zoneMethod = z
  .object({
    id: wire.id,
    name: wire.text,
    type: wire.text,
    settings: wire.raw,
    enabled: wire.flag,
    handling_fees: handlingFees,
    is_fallback: wire.flag,
    channel_ids: z.preprocess(toChannelIds, z.array(z.number()).nullable()),
  })
  .transform(({ handling_fees, is_fallback, channel_ids, ...same }): ZoneMethod => ({
    ...same,
    handlingFees: handling_fees,
    isFallback: is_fallback,
    channelIds: channel_ids,
  }));

/** Every method of the zone, by id; the list has no pages (BigCommerce docs: shipping zone methods). */
export function listMethods(credentials: Credentials, zoneId: number): Promise<ZoneMethod[]> {
  return request(credentials, { method: 'GET', path: methodsPath(zoneId), exactNumbers }, listOf(zoneMethod));
}

/** @throws AppError `not_found` when the method or its zone was deleted */
export function getMethod(credentials: Credentials, ids: ZoneMethodIds): Promise<ZoneMethod> {
  return request(credentials, { method: 'GET', path: methodPath(ids), exactNumbers }, zoneMethod);
}

export function createMethod(credentials: Credentials, zoneId: number, input: ZoneMethodInput): Promise<ZoneMethod> {
  const body = { type: input.type, ...toWireChanges(input) };
  const secrets = privateTexts(input.settings);
  return request(credentials, { method: 'POST', path: methodsPath(zoneId), body, exactNumbers, secrets }, zoneMethod);
}

/** @throws AppError `not_found` when the method or its zone was deleted */
export function updateMethod(
  credentials: Credentials,
  ids: ZoneMethodIds,
  changes: ZoneMethodChanges,
): Promise<ZoneMethod> {
  const body = toWireChanges(changes);
  const secrets = privateTexts(changes.settings ?? {});
  return request(credentials, { method: 'PUT', path: methodPath(ids), body, exactNumbers, secrets }, zoneMethod);
}

/** @throws AppError `not_found` when it was deleted already */
export async function deleteMethod(credentials: Credentials, ids: ZoneMethodIds): Promise<void> {
  await request(credentials, { method: 'DELETE', path: methodPath(ids) }, z.unknown());
}

function methodsPath(zoneId: number): string {
  return `/v2/shipping/zones/${zoneId}/methods`;
}

function methodPath({ zoneId, methodId }: ZoneMethodIds): string {
  return `${methodsPath(zoneId)}/${methodId}`;
}

function toWireChanges(changes: ZoneMethodChanges): Record<string, unknown> {
  return {
    ...(changes.name !== undefined && { name: changes.name }),
    ...(changes.settings && { settings: withoutEchoes(changes.settings) }),
    ...(changes.enabled !== undefined && { enabled: changes.enabled }),
    ...(changes.handlingFees && { handling_fees: toWireMethodFees(changes.handlingFees) }),
    ...(changes.isFallback !== undefined && { is_fallback: changes.isFallback }),
    ...(changes.channelIds && { channel_ids: changes.channelIds }),
  };
}

// Reads carry a `packaging` beside `packaging_type`, empty or the same again; sending it back would make it a setting.
function withoutEchoes(settings: Record<string, unknown>): Record<string, unknown> {
  const options = settings['carrier_options'];
  if (!isObject(options) || !('packaging_type' in options) || !isEcho(options)) return settings;
  const own = Object.entries(options).filter(([key]) => key !== 'packaging');
  return { ...settings, carrier_options: Object.fromEntries(own) };
}

function isEcho({ packaging, packaging_type }: Record<string, unknown>): boolean {
  return asArray(packaging).length === 0 || writeJson(packaging) === writeJson(packaging_type);
}

function toChannelIds(value: unknown): number[] | null {
  return Array.isArray(value) ? value.flatMap((id) => asInteger(id) ?? []) : null;
}
