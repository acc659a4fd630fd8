import type { Parameters } from './carrier-account';

/** Whether an invoice proves the account: all four facts are there and well formed, and its amount is not zero. */
export function isInvoiceComplete(parameters: Parameters): boolean {
  const { verification_invoice_amount: amount, verification_invoice_date: date } = parameters;
  return (
    textOf(parameters.verification_invoice_number) !== '' &&
    Number(textOf(amount)) > 0 &&
    /^\d{4}-\d{2}-\d{2}$/.test(textOf(date)) &&
    /^[A-Z]{3}$/.test(textOf(parameters.verification_invoice_currency))
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
