import { AppError, type ErrorCode } from '@/lib/errors';

/** What a page says in place of what could not be read. */
export interface PageProblem {
  code: ErrorCode;
  title: string;
  message: string;
  upstream?: string;
  saidBy?: 'Shippo';
}

export type Loaded<Data> = { ok: true; data: Data } | { ok: false; problem: PageProblem };

const TITLES: Record<ErrorCode, string> = {
  invalid_input: 'This page could not be shown',
  forbidden: 'Your role does not allow this',
  not_found: 'Not found',
  gone: 'Deleted',
  conflict: 'This changed meanwhile',
  rejected: 'BigCommerce refused the request',
  rate_limited: 'BigCommerce asked us to wait',
  unavailable: 'BigCommerce could not be read',
  reauthorize: 'The app needs your approval again',
};

/**
 * Reads what a page shows. An expected failure becomes a problem for the page to draw, because Next hides the messages of
 * errors that pages throw; a bug passes through to error.tsx.
 */
export async function loadPage<Data>(read: () => Promise<Data>): Promise<Loaded<Data>> {
  try {
    return { ok: true, data: await read() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, upstream, saidBy } = error;
    return {
      ok: false,
      problem: {
        code,
        title: TITLES[code],
        message,
        ...(upstream === undefined ? {} : { upstream }),
        ...(saidBy === undefined ? {} : { saidBy }),
      },
    };
  }
}
