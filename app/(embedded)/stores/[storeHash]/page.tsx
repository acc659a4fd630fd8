import type { ActivityLine } from '@/components/overview/overview-activity';
import { OverviewPage } from '@/components/overview/overview-page';
import { listActivity, type ActivityEntry } from '@/lib/activity/list-activity';
import { activityLabel } from '@/lib/definitions/activity-kinds';
import { missingScopes } from '@/lib/definitions/scopes';
import { formatDateTime } from '@/lib/format/format-date';
import { readOverview } from '@/lib/overview/read-overview';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';
import { requireMember } from '@/lib/stores/require-member';

interface PageProps {
  params: Promise<{ storeHash: string }>;
  searchParams: Promise<{ welcome?: string | string[] }>;
}

const LATEST = 5;

export default async function Overview({ params, searchParams }: PageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const [overview, activity] = await Promise.all([readOverview(context), listActivity(context, { limit: LATEST })]);
  return (
    <OverviewPage
      storeHash={storeHash}
      welcome={(await searchParams).welcome !== undefined}
      missingScopes={missingScopes(context.store.scopes).map(({ name, lostWithout }) => ({ name, lostWithout }))}
      overview={overview}
      activity={activity.entries.map((entry) => toLine(entry, context))}
    />
  );
}

function toLine({ id, at, actorName, kind, subject }: ActivityEntry, context: Context): ActivityLine {
  const atLabel = formatDateTime(at, localeOf(context));
  return { id, at, atLabel, actorName, what: activityLabel(kind), subjectName: subject.name };
}
