'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { createServiceLevel } from '@/lib/carriers/levels/create-service-level';
import { deleteServiceLevel } from '@/lib/carriers/levels/delete-service-level';
import { syncServiceLevels } from '@/lib/carriers/levels/sync-service-levels';
import { updateServiceLevel } from '@/lib/carriers/levels/update-service-level';
import { syncMessage } from '@/lib/carriers/views/carrier-messages';
import { serviceLevelFormSchema, type ServiceLevelValues } from '@/lib/definitions/service-level-form';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { submitOnce } from '@/lib/idempotency/submit-once';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';

const idSchema = z.string().max(100);
const formSchema = z.object({ formId: z.uuid() });
const changeSchema = z.union([z.object({ isVisible: z.boolean() }), z.object({ isDefault: z.boolean() })]);

const NOT_SHOWN_YET = 'Saved. Not shown to shoppers yet: checkout quotes are not set up.';

/** Adds a service level by hand, once per opened form: what serviceLevelFormSchema takes, and `formId`. */
export async function createLevelAction(storeHash: string, carrierId: unknown, values: unknown): Promise<FormState> {
  return levelAction(storeHash, carrierId, async (context, id) => {
    const { formId } = parseInput(formSchema, values);
    const level = parseInput(serviceLevelFormSchema, values);
    const submission = { form: `add service level to ${id}`, formId, values: level, prefix: 'crop' } as const;
    await submitOnce(context, submission, (attempt) =>
      createServiceLevel(context, { carrierId: id, ...toLevel(level) }, attempt),
    );
    return `“${level.name}” is added.`;
  });
}

/** Changes a service level as its form has it. */
export async function updateLevelAction(
  storeHash: string,
  carrierId: unknown,
  ...[levelId, values]: [unknown, unknown]
): Promise<FormState> {
  return levelAction(storeHash, carrierId, async (context, id) => {
    const level = parseInput(serviceLevelFormSchema, values);
    await updateServiceLevel(context, { carrierId: id, id: parseInput(idSchema, levelId), ...toLevel(level) });
    return `“${level.name}” is saved.`;
  });
}

/** Moves one switch of a service level: `{ isVisible }` or `{ isDefault }`. */
export async function changeLevelAction(
  storeHash: string,
  carrierId: unknown,
  ...[levelId, values]: [unknown, unknown]
): Promise<FormState> {
  return levelAction(storeHash, carrierId, async (context, id) => {
    const change = parseInput(changeSchema, values);
    const key = { carrierId: id, id: parseInput(idSchema, levelId) };
    if ('isDefault' in change) {
      const { name } = await updateServiceLevel(context, { ...key, isDefault: change.isDefault });
      return change.isDefault ? `“${name}” is the default now.` : `“${name}” is no longer the default.`;
    }
    const { name } = await updateServiceLevel(context, { ...key, visibility: toVisibility(change.isVisible) });
    return change.isVisible ? `“${name}”: ${NOT_SHOWN_YET}` : `“${name}” is hidden.`;
  });
}

/** Deletes a service level. */
export async function deleteLevelAction(storeHash: string, carrierId: unknown, levelId: unknown): Promise<FormState> {
  return levelAction(storeHash, carrierId, async (context, id) => {
    await deleteServiceLevel(context, { carrierId: id, id: parseInput(idSchema, levelId) });
    return 'The service level is deleted.';
  });
}

/** Compares the carrier's service levels with what Shippo offers now. */
export async function syncLevelsAction(storeHash: string, carrierId: unknown): Promise<FormState> {
  return levelAction(storeHash, carrierId, async (context, id) => syncMessage(await syncServiceLevels(context, id)));
}

async function levelAction(
  storeHash: string,
  carrierId: unknown,
  run: (context: Context, carrierId: string) => Promise<string>,
): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const message = await run(context, parseInput(idSchema, carrierId));
    revalidatePath(`/stores/${storeHash}/carriers`, 'layout');
    return { status: 'saved', message };
  });
}

function toLevel({ name, code, transitDays, isVisible, isDefault }: ServiceLevelValues) {
  const defaultTransitDays = transitDays === '' ? null : Number(transitDays);
  return { name, code, visibility: toVisibility(isVisible), isDefault, defaultTransitDays };
}

function toVisibility(isVisible: boolean) {
  return isVisible ? ('visible' as const) : ('hidden' as const);
}
