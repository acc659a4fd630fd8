import { ActivityTable } from '@/components/activity/activity-table';
import { Page } from '@/components/shell/page';
import { activityRows } from '@/lib/activity/activity-rows';
import { listActivity } from '@/lib/activity/list-activity';
import { requireMember } from '@/lib/stores/require-member';
import { mayWriteZones } from '@/lib/zones/may-write-zones';
import { undoActivityAction } from './actions';

export const metadata = { title: 'Activity' };

interface ActivityPageProps {
  params: Promise<{ storeHash: string }>;
}

export default async function ActivityPage({ params }: ActivityPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const first = activityRows(context, await listActivity(context, { limit: 50 }));
  return (
    <Page title="Activity" description="Who changed what in this app, newest first.">
      <ActivityTable
        first={first}
        path={`/stores/${storeHash}/data/activity`}
        mayUndo={mayWriteZones(context)}
        undo={undoActivityAction.bind(null, storeHash)}
      />
    </Page>
  );
}
