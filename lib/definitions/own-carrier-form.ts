import { z } from 'zod';
import { isShippoCode, shippoCodes } from '@/lib/definitions/carrier-codes';
import type { FieldValues } from '@/lib/definitions/field';
import { fieldsSchema } from '@/lib/definitions/field-schema';
import { ownCarrierLimits } from '@/lib/definitions/own-carrier-limits';
import { requiredText } from '@/lib/definitions/required-text';
import { findWay, shippoCarriers } from '@/lib/definitions/shippo-carriers';
import type { ShippoWay } from '@/lib/definitions/shippo-carriers/shippo-carrier';
import { emptyValues } from '@/lib/definitions/to-request-body';

/** What **Add carrier** offers; `own` goes through nobody. */
export const carrierChoices = [...shippoCodes, 'own'] as const;
export type CarrierChoice = (typeof carrierChoices)[number];

/** Which carrier, and how it is connected: null where Shippo is not asked, in sandbox and for one of the merchant's own. */
export const carrierChoiceSchema = z.object({
  carrier: z.enum(carrierChoices, 'Choose a carrier'),
  wayId: z.string().max(50).nullable(),
});
export type ChosenCarrier = z.output<typeof carrierChoiceSchema>;

type Typed = FieldValues[string];

/** What is typed to connect a carrier. */
export interface ConnectionValues {
  accountNumber: string;
  parameters: Record<string, Typed | null | undefined>;
}

export interface NewCarrierValues extends ConnectionValues {
  name: string;
  isVisible: boolean;
}

/** The same once it was looked at; the account number is empty where none is asked for. */
export interface ConnectionInput {
  accountNumber: string;
  parameters: FieldValues;
}

export interface NewCarrierInput extends ConnectionInput {
  name: string;
  isVisible: boolean;
}

const name = requiredText('Name', ownCarrierLimits.name);
const isVisible = z.boolean('Show at checkout can only be on or off');

/** The settings of a carrier that is there. */
export const carrierSettingsSchema = z.object({ name, isVisible });
export type CarrierSettings = z.output<typeof carrierSettingsSchema>;

/** The PIN that a carrier sends. */
export const pinSchema = z.object({
  pin: z
    .string('Enter the PIN')
    .trim()
    .min(1, 'Enter the PIN')
    .regex(/^[0-9A-Za-z-]{1,20}$/, 'A PIN has up to 20 digits or letters'),
});

/** Whether the account number is asked for. */
export function accountNumberRule({ carrier, wayId }: ChosenCarrier): 'required' | 'optional' | 'none' {
  if (!isShippoCode(carrier)) return 'none';
  const way = wayOf({ carrier, wayId });
  if (way) return way.needsAccountNumber ? 'required' : 'none';
  return carrier === 'fedex' ? 'optional' : 'required';
}

/** The chosen way to connect; undefined where Shippo is not asked. */
export function wayOf({ carrier, wayId }: ChosenCarrier): ShippoWay | undefined {
  return isShippoCode(carrier) && wayId !== null ? findWay(carrier, wayId) : undefined;
}

/** What connects a carrier in the chosen way: only what that way asks for is looked at. */
export function connectionSchema(choice: ChosenCarrier): z.ZodType<ConnectionInput, ConnectionValues> {
  return z.object(connectionShape(choice));
}

/** The form of a new carrier. */
export function newCarrierSchema(choice: ChosenCarrier): z.ZodType<NewCarrierInput, NewCarrierValues> {
  return z.object({ name, isVisible, ...connectionShape(choice) });
}

function connectionShape(choice: ChosenCarrier) {
  return {
    accountNumber: accountNumber(accountNumberRule(choice)),
    parameters: fieldsSchema(wayOf(choice)?.fields ?? []),
  };
}

function accountNumber(rule: ReturnType<typeof accountNumberRule>) {
  const { accountNumber: limit } = ownCarrierLimits;
  return z
    .string('Account number is required')
    .trim()
    .min(rule === 'required' ? 1 : 0, 'Account number is required')
    .max(limit, `Account number can have at most ${limit} characters`)
    .transform((number) => (rule === 'none' ? '' : number));
}

/** An untouched form's parameters of every way of every carrier, so that nothing typed is lost when another one is chosen. */
export function emptyParameters(): FieldValues {
  const ways = Object.values(shippoCarriers).flatMap((carrier) => carrier.ways);
  return emptyValues(ways.flatMap(({ fields }) => fields));
}
