import type { OrderDetails } from '@/lib/orders/order-details';

/** What became of a form that asked for a shipment, as far as the order's page knows. */
export type SubmissionOutcome =
  | { state: 'checking' }
  | { state: 'asks_person' }
  | { state: 'created'; shipmentId: number }
  | { state: 'not_made'; message: string };

/** An answer may be there before the page that knows of its form: until then it is being checked. */
export function submissionOutcome(
  { intents, settled }: Pick<OrderDetails, 'intents' | 'settled'>,
  formId: string,
): SubmissionOutcome {
  const form = settled.find((one) => one.formId === formId);
  if (form?.shipmentId) return { state: 'created', shipmentId: form.shipmentId };
  if (form) return { state: 'not_made', message: form.message };
  const asks = intents.some((intent) => intent.formId === formId && intent.state === 'asks_person');
  return { state: asks ? 'asks_person' : 'checking' };
}
