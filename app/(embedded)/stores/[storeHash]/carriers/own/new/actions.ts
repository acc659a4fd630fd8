'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { createCarrier } from '@/lib/carriers/create-carrier';
import { findShippoStanding } from '@/lib/carriers/views/view-own-carrier';
import { carrierChoiceSchema, newCarrierSchema, type ChosenCarrier } from '@/lib/definitions/own-carrier-form';
import { AppError } from '@/lib/errors';
import { storeAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { submitOnce } from '@/lib/idempotency/submit-once';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';

const headSchema = carrierChoiceSchema.extend({ formId: z.uuid() });

/** Adds a carrier, once per drawn form: `{ formId, carrier, wayId, name, accountNumber, isVisible, parameters }`. */
export async function createCarrierAction(storeHash: string, values: unknown): Promise<FormState> {
  return storeAction(storeHash, 'carriers:write', async (context) => {
    const { formId, ...choice } = parseInput(headSchema, values);
    const { name, accountNumber, isVisible, parameters } = parseInput(newCarrierSchema(choice), values);
    await requireSameStanding(context, choice);
    const { carrier, wayId } = choice;
    const submission = { form: 'add carrier', formId, prefix: 'cr' } as const;
    const what = { carrier, wayId, name, accountNumber, isVisible, parameters };
    const { id } = await submitOnce(context, { ...submission, values: what }, (attempt) =>
      createCarrier(
        context,
        {
          name,
          code: carrier === 'own' ? null : carrier,
          accountNumber: accountNumber || null,
          visibility: isVisible ? 'visible' : 'hidden',
          connection: wayId === null ? undefined : { wayId, parameters },
        },
        attempt,
      ),
    );
    revalidatePath(`/stores/${storeHash}/carriers`, 'layout');
    return { status: 'saved', message: `“${name}” is added.`, next: `/stores/${storeHash}/carriers/own/${id}?added` };
  });
}

/** A form that was drawn in sandbox asks for less than Shippo needs, and the other way round nothing would be connected. */
async function requireSameStanding(context: Context, { carrier, wayId }: ChosenCarrier): Promise<void> {
  if (carrier === 'own') return;
  const { sandbox } = await findShippoStanding(context);
  if (sandbox === (wayId === null)) return;
  throw new AppError(
    'conflict',
    sandbox
      ? 'This store went into sandbox meanwhile, so Shippo would not be asked. What you typed is kept. Look at the form again, then add the carrier.'
      : 'This store left sandbox meanwhile, so Shippo needs the account’s details. What you typed is kept. Fill in the rest, then add the carrier.',
  );
}
