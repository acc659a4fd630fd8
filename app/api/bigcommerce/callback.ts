import { randomBytes } from 'node:crypto';
import type { NextRequest } from 'next/server';
import { callbackPage } from '@/app/api/bigcommerce/callback-page';
import { log } from '@/lib/log';

/**
 * A route that BigCommerce calls. A fault of ours ends in a page with a reference and a way to try again, because the frame
 * would stay blank otherwise. The address is never logged: it holds a code or a token.
 */
export function callback(name: string, run: (request: NextRequest) => Promise<Response>) {
  return async (request: NextRequest): Promise<Response> => {
    try {
      return await run(request);
    } catch (error) {
      const reference = randomBytes(4).toString('hex');
      log().error({ callback: name, reference, err: error }, 'callback failed');
      return callbackPage(request, {
        status: 500,
        title: 'Something went wrong',
        messages: ['This is a fault in Carrier Desk, not something you did.'],
        action: { label: 'Try again', href: '' },
        reference,
      });
    }
  };
}
