import { storeRoute } from '@/lib/api-route';
import { activityRows } from '@/lib/activity/activity-rows';
import { listActivity } from '@/lib/activity/list-activity';

const PAGE = 50;

/** Older activity: `?cursor=` of the page before. */
export const GET = storeRoute('read', async (context, request) => {
  const cursor = request.nextUrl.searchParams.get('cursor') ?? undefined;
  return activityRows(context, await listActivity(context, { limit: PAGE, cursor }));
});
