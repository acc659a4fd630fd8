'use server';
import { revalidatePath } from 'next/cache';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { keepDeletion, restoreDeletedZone } from '@/lib/zones/drift/decide-deleted-zone';
import { keepStoreVersion } from '@/lib/zones/drift/decide-drift';
import { keptMessage, restoredMessage } from '@/lib/zones/drift/decision-words';
import { parseDeletedZoneChoice, parseDriftChoice } from '@/lib/zones/drift/parse-drift-choice';
import { describeRecreated } from '@/lib/zones/recreate-zone';
import { restoreOurs } from '@/lib/zones/drift/restore-ours';

/** Accepts what was changed in a zone outside this app: all of it, or one item. */
export async function keepStoreVersionAction(storeHash: string, choice: unknown): Promise<FormState> {
  return decide(storeHash, async (context) => keptMessage(await keepStoreVersion(context, parseDriftChoice(choice))));
}

/** Puts back what was changed in a zone outside this app: all of it, or one item. */
export async function restoreOursAction(storeHash: string, choice: unknown): Promise<FormState> {
  return decide(storeHash, async (context) => restoredMessage(await restoreOurs(context, parseDriftChoice(choice))));
}

/** Accepts that a zone was deleted outside this app. */
export async function keepDeletionAction(storeHash: string, choice: unknown): Promise<FormState> {
  return decide(storeHash, async (context) => {
    const name = await keepDeletion(context, parseDeletedZoneChoice(choice));
    return `The zone “${name}” stays deleted. Nothing was sent to BigCommerce.`;
  });
}

/** Makes a zone again that was deleted outside this app. */
export async function restoreDeletedZoneAction(storeHash: string, choice: unknown): Promise<FormState> {
  return decide(storeHash, async (context) =>
    describeRecreated(await restoreDeletedZone(context, parseDeletedZoneChoice(choice))),
  );
}

type Run = Parameters<typeof storeAction>[2];
type Decide = (...args: Parameters<Run>) => Promise<string>;

/** The pages are drawn again in any case: what could not be done may have been done in part. */
function decide(storeHash: string, run: Decide): Promise<FormState> {
  return storeAction(storeHash, 'zones:write', async (context) => {
    try {
      return { status: 'saved', message: await run(context) };
    } finally {
      revalidatePath(`/stores/${storeHash}/zones`, 'layout');
    }
  });
}
