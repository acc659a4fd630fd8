import type { ZoneMethod, ZoneMethodInput } from '@/lib/bigcommerce/zone-methods';
import type { Context } from '@/lib/stores/context';
import { addRecordedMethod } from '@/lib/zones/methods/add-recorded-method';
import { toMethodInput } from '@/lib/zones/methods/to-method-input';
import type { SavedMethod } from '@/lib/zones/methods/update-method';

export interface Copy {
  /** As BigCommerce has it. */
  source: ZoneMethod;
  toZoneId: number;
  changes: Pick<ZoneMethodInput, 'enabled'> & Partial<Pick<ZoneMethodInput, 'name'>>;
}

/**
 * Adds a method just like another one, settings, options and storefronts that the app does not know included.
 *
 * @throws AppError as createMethodFrom and toMethodInput
 */
export async function addCopy(context: Context, { source, toZoneId, changes }: Copy): Promise<SavedMethod> {
  return addRecordedMethod(context, toZoneId, { ...toMethodInput(source), ...changes });
}
