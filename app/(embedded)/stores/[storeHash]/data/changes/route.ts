import { storeRoute } from '@/lib/api-route';
import { parseInput } from '@/lib/parse-input';
import { changingThingSchema } from '@/lib/webhooks/change-state';
import { readChange } from '@/lib/webhooks/read-change';

/** Did `?thing=orders` or `?thing=order 17` change? A ChangeState. */
export const GET = storeRoute('read', (context, request) =>
  readChange(context, parseInput(changingThingSchema, request.nextUrl.searchParams.get('thing'))),
);
