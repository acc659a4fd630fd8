import { getMethod, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { getZone } from '@/lib/bigcommerce/zones';
import { findMethodType, methodTypeName } from '@/lib/definitions/method-types/method-types';
import type { Context } from '@/lib/stores/context';
import { listStorefronts, type Storefront } from '@/lib/stores/list-storefronts';
import { toMethodForm, type MethodForm } from '@/lib/zones/methods/method-form';

/** The page that edits a method. Serialisable. */
export interface OpenMethod {
  zoneName: string;
  name: string;
  typeName: string;
  form: MethodForm;
  /** The type is in no documentation: its settings can only be changed in BigCommerce. */
  settingsElsewhere: boolean;
  /** Among which it can be limited to some. */
  storefronts: Storefront[];
  /** It cannot. */
  isOnEveryStorefront: boolean;
  isProvider: boolean;
}

/** A method as BigCommerce has it now, ready to be edited. Throws AppError, `not_found` when the zone has no such method. */
export async function openMethod(context: Context, ids: ZoneMethodIds): Promise<OpenMethod> {
  const [zone, method, storefronts] = await Promise.all([
    getZone(context.store, ids.zoneId),
    getMethod(context.store, ids),
    listStorefronts(context.store),
  ]);
  const definition = findMethodType(method.type);
  return {
    zoneName: zone.name,
    name: method.name,
    typeName: methodTypeName(method.type),
    form: toMethodForm(method),
    settingsElsewhere: !definition,
    storefronts: storefronts ?? [],
    isOnEveryStorefront: definition?.isOnEveryStorefront ?? false,
    isProvider: definition?.group === 'providers',
  };
}
