import { storeRoute } from '@/lib/api-route';
import { listStateCodes } from '@/lib/zones/places/list-state-codes';

/** The states or provinces of `?country=AU`, as BigCommerce lists them. */
export const GET = storeRoute('read', (context, request) =>
  listStateCodes(context, request.nextUrl.searchParams.get('country') ?? ''),
);
