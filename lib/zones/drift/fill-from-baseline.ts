import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Context } from '@/lib/stores/context';
import { readMethodBaseline } from '@/lib/zones/drift/baseline';
import { fillUntold, isTold } from '@/lib/zones/methods/told-parts';

/** A method of the store with what BigCommerce does not tell of it at the moment, as it was last accepted. */
export async function fillFromBaseline(context: Context, zoneId: number, method: ZoneMethod): Promise<ZoneMethod> {
  if (isTold(method, 'settings') && isTold(method, 'channelIds')) return method;
  const accepted = await readMethodBaseline(context, { zoneId, methodId: method.id });
  return fillUntold(method, accepted?.value);
}
