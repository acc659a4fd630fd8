'use server';
import type { ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { parseMethodIds } from '@/lib/zones/parse-action-input';
import { setMethodStorefronts } from '@/lib/zones/methods/set-method-storefronts';

/** Limits one method to storefronts; `choice` is what the page was drawn with and what was chosen. */
export async function setMethodStorefrontsAction(
  storeHash: string,
  target: ZoneMethodIds,
  choice: unknown,
): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    const method = await setMethodStorefronts(context, { ...parseMethodIds(target), choice });
    return { status: 'saved', message: `“${method.name}” is saved.` };
  });
}
