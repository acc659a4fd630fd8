import { ButtonLink } from '@/components/shell/button-link';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { ZonesTable } from '@/components/zones/zones-table';
import { loadPage } from '@/lib/load-page';
import { requireMember } from '@/lib/stores/require-member';
import { listZones } from '@/lib/zones/list-zones';
import { mayWriteZones } from '@/lib/zones/may-write-zones';
import { deleteZoneAction, setZoneEnabledAction } from './actions';

export const metadata = { title: 'Zones' };

interface ZonesPageProps {
  params: Promise<{ storeHash: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
}

export default async function ZonesPage({ params, searchParams }: ZonesPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const loaded = await loadPage(() => listZones(context));
  const path = `/stores/${storeHash}/zones`;
  const mayWrite = mayWriteZones(context);
  const { saved } = await searchParams;
  return (
    <Page
      title="Zones"
      description="Where the store ships to, and how. Open a zone to set up its methods."
      actions={mayWrite ? <ButtonLink href={`${path}/new`}>Add zone</ButtonLink> : undefined}
    >
      {loaded.ok ? (
        <ZonesTable
          zones={loaded.data}
          path={path}
          mayWrite={mayWrite}
          saved={loaded.data.find(({ id }) => String(id) === saved)}
          setEnabled={setZoneEnabledAction.bind(null, storeHash)}
          deleteZone={deleteZoneAction.bind(null, storeHash)}
        />
      ) : (
        <Problem problem={loaded.problem} />
      )}
    </Page>
  );
}
