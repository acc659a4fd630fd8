import type { ZoneMethod, ZoneMethodInput } from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { addRecordedMethod } from '@/lib/zones/add-recorded-method';
import { toMethodForm } from '@/lib/zones/method-form';
import { toMethodInput } from '@/lib/zones/to-method-input';
import type { SavedMethod } from '@/lib/zones/update-method';

export interface Copy {
  /** As BigCommerce has it. */
  source: ZoneMethod;
  toZoneId: number;
  changes: Pick<ZoneMethodInput, 'enabled'> & Partial<Pick<ZoneMethodInput, 'name'>>;
}

/**
 * Adds a method just like another one, settings, options and storefronts that the app does not know included.
 *
 * @throws AppError as createMethodFrom; `rejected` when BigCommerce does not tell the settings that are to be copied
 */
export async function addCopy(context: Context, { source, toZoneId, changes }: Copy): Promise<SavedMethod> {
  requireSettings(source);
  return addRecordedMethod(context, toZoneId, { ...toMethodInput(source), ...changes });
}

/** BigCommerce sometimes answers without a method's settings: a copy made then would have none. */
function requireSettings(source: ZoneMethod): void {
  if (!toMethodForm(source).settingsMissing) return;
  throw new AppError(
    'rejected',
    `BigCommerce does not tell the settings of “${source.name}” at the moment, so a copy would have none. Nothing was added. Try again later, or add the method by hand.`,
  );
}
