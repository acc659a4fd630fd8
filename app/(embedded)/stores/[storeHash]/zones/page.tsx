import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { ZonesTable } from '@/components/zones/zones-table';
import { loadPage } from '@/lib/load-page';
import { requireMember } from '@/lib/stores/require-member';
import { listZones } from '@/lib/zones/list-zones';

export const metadata = { title: 'Zones' };

interface ZonesPageProps {
  params: Promise<{ storeHash: string }>;
}

export default async function ZonesPage({ params }: ZonesPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const loaded = await loadPage(() => listZones(context));
  return (
    <Page title="Zones" description="Where the store ships to, and how. Open a zone to set up its methods.">
      {loaded.ok ? (
        <ZonesTable zones={loaded.data} path={`/stores/${storeHash}/zones`} />
      ) : (
        <Problem problem={loaded.problem} />
      )}
    </Page>
  );
}
