import { ApiRequestsPage } from '@/components/settings/api-requests-page';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { roleAllows } from '@/lib/definitions/roles';
import { toApiRequestRow } from '@/lib/rest/api-request-row';
import { listApiRequests } from '@/lib/rest/list-api-requests';
import { requireMember } from '@/lib/stores/require-member';

export const metadata = { title: 'API requests' };

interface RequestsPageProps {
  params: Promise<{ storeHash: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

export default async function RequestsPage({ params, searchParams }: RequestsPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const { before } = await searchParams;
  const cursor = typeof before === 'string' ? before : undefined;
  const settings = `/stores/${storeHash}/settings`;
  const path = `${settings}/api-requests`;
  const mayRead = context.actor.kind === 'member' && roleAllows(context.actor.role, 'settings:write');
  const found = mayRead ? await listApiRequests(context, { cursor }) : undefined;
  return (
    <Page
      title="API requests"
      description="What your API keys asked for, newest first. Requests are kept for 30 days, without secrets."
      back={{ href: `${settings}#api-keys`, label: 'Settings' }}
    >
      {found ? (
        <ApiRequestsPage
          requests={found.entries.map((entry) => toApiRequestRow(context, entry))}
          path={path}
          olderPath={found.nextCursor === undefined ? undefined : `${path}?before=${found.nextCursor}`}
          isLater={cursor !== undefined}
        />
      ) : (
        <Notice type="info" messages={['Owners and managers see what API keys asked for.']} />
      )}
    </Page>
  );
}
