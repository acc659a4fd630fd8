import type { Applied, ErrorCode } from '@/lib/errors';

/** What a server action answers a form with. Never holds what was typed: the form keeps its own values. */
export type FormState = SavedState | FailedState;

export interface SavedState {
  status: 'saved';
  /** What happened, in one or two sentences. */
  message: string;
  /** Path of the page to go to, when the form's own page has done its work. */
  next?: string;
}

export interface FailedState {
  status: 'failed';
  code: ErrorCode;
  /** Whether it may have been done all the same. */
  applied: Applied;
  message: string;
  /** BigCommerce's or Shippo's own words, shown as a quotation. */
  upstream?: string;
  /** Whose words they are; BigCommerce's when left out. */
  saidBy?: 'Shippo';
  /** Messages by field code. */
  fields: Record<string, string>;
}
