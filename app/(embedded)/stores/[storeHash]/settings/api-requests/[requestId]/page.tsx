import { ApiRequestDetails } from '@/components/settings/api-request-details';
import { EmptyState } from '@/components/shell/empty-state';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { loadPage } from '@/lib/load-page';
import { toApiRequestRow } from '@/lib/rest/api-request-row';
import { findApiRequest } from '@/lib/rest/find-api-request';
import { requireMember } from '@/lib/stores/require-member';

export const metadata = { title: 'API request' };

interface RequestPageProps {
  params: Promise<{ storeHash: string; requestId: string }>;
}

export default async function RequestPage({ params }: RequestPageProps) {
  const { storeHash, requestId } = await params;
  const context = await requireMember(storeHash, 'read');
  const loaded = await loadPage(() => findApiRequest(context, requestId));
  const back = { href: `/stores/${storeHash}/settings/api-requests`, label: 'API requests' };
  if (loaded.ok) {
    return (
      <Page title="API request" description={loaded.data.id} back={back}>
        <ApiRequestDetails request={toApiRequestRow(context, loaded.data)} />
      </Page>
    );
  }
  const { problem } = loaded;
  return (
    <Page title="API request" back={back}>
      {problem.code === 'not_found' ? <EmptyState message={problem.message} /> : null}
      {problem.code === 'forbidden' ? (
        <Notice type="info" messages={['Owners and managers see what API keys asked for.']} />
      ) : null}
      {problem.code === 'not_found' || problem.code === 'forbidden' ? null : <Problem problem={problem} />}
    </Page>
  );
}
