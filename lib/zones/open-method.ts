import { getMethod, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { getZone } from '@/lib/bigcommerce/zones';
import { findMethodType, isCreatable, methodTypeName } from '@/lib/definitions/method-types/method-types';
import type { Context } from '@/lib/stores/context';
import { toMethodForm, type MethodForm } from '@/lib/zones/method-form';

/** The page that edits a method. Serialisable. */
export interface OpenMethod {
  zoneName: string;
  name: string;
  typeName: string;
  form: MethodForm;
  /** The type has settings that can only be changed in BigCommerce. */
  settingsElsewhere: boolean;
}

/** A method as BigCommerce has it now, ready to be edited. Throws AppError, `not_found` when the zone has no such method. */
export async function openMethod(context: Context, ids: ZoneMethodIds): Promise<OpenMethod> {
  const [zone, method] = await Promise.all([getZone(context.store, ids.zoneId), getMethod(context.store, ids)]);
  const definition = findMethodType(method.type);
  return {
    zoneName: zone.name,
    name: method.name,
    typeName: methodTypeName(method.type),
    form: toMethodForm(method),
    settingsElsewhere: !definition || !isCreatable(definition),
  };
}
