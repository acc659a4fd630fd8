import { listMethods, type ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { alike } from '@/lib/zones/methods/same-method';
import { stableJson } from '@/lib/zones/stable-json';

/**
 * A copy is not added beside a method of the same name, type and settings, whether that is enabled or not: shoppers, or the
 * next person who enables it, would see it twice.
 *
 * @throws AppError `conflict` when the zone has such a method
 */
export async function requireNoTwin({ store }: Context, zoneId: number, source: ZoneMethod): Promise<void> {
  const there = await listMethods(store, zoneId);
  const twin = there.find((method) => isTwin(method, source));
  if (!twin) return;
  throw new AppError(
    'conflict',
    `This zone already has a method “${source.name}” with the same settings, as far as BigCommerce tells them. It is ${twin.enabled ? 'enabled' : 'disabled'}. Nothing was added.`,
  );
}

function isTwin(method: ZoneMethod, source: ZoneMethod): boolean {
  const [one, other] = alike(normalizeMethod(method), normalizeMethod(source));
  return one.name === other.name && one.type === other.type && stableJson(one.settings) === stableJson(other.settings);
}
