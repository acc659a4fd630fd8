import { ButtonLink } from '@/components/shell/button-link';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { ZonesDrift } from '@/components/zones/zones-drift';
import { ZonesTable } from '@/components/zones/zones-table';
import { loadPage } from '@/lib/load-page';
import { listStorefronts } from '@/lib/stores/list-storefronts';
import { requireMember } from '@/lib/stores/require-member';
import { listZones, type ZoneRow } from '@/lib/zones/list-zones';
import { mayWriteZones } from '@/lib/zones/may-write-zones';
import { listZoneDrift, type ZonesDrift as Drift } from '@/lib/zones/drift/zones-drift';
import { deleteZoneAction, setZoneEnabledAction } from './actions';
import { keepDeletionAction, keepStoreVersionAction, restoreDeletedZoneAction } from './drift/actions';

export const metadata = { title: 'Zones' };

interface ZonesPageProps {
  params: Promise<{ storeHash: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
}

export default async function ZonesPage({ params, searchParams }: ZonesPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const readFrom = new Date();
  const [loaded, storefronts = []] = await Promise.all([
    loadPage(async () => {
      const zones = await listZones(context);
      return { zones, drift: await listZoneDrift(context, readFrom) };
    }),
    listStorefronts(context.store),
  ]);
  const path = `/stores/${storeHash}/zones`;
  const mayWrite = mayWriteZones(context);
  const { saved } = await searchParams;
  return (
    <Page
      title="Zones"
      description="Where the store ships to, and how. Open a zone to set up its methods."
      actions={
        <>
          {storefronts.length > 1 ? (
            <ButtonLink $variant="secondary" href={`${path}/storefronts`}>
              Methods by storefront
            </ButtonLink>
          ) : null}
          {mayWrite ? <ButtonLink href={`${path}/new`}>Add zone</ButtonLink> : null}
        </>
      }
    >
      <ZonesDrift
        drift={loaded.ok ? loaded.data.drift : undefined}
        path={path}
        mayWrite={mayWrite}
        keepAdded={keepStoreVersionAction.bind(null, storeHash)}
        keepDeletion={keepDeletionAction.bind(null, storeHash)}
        restoreZone={restoreDeletedZoneAction.bind(null, storeHash)}
      />
      {loaded.ok ? (
        <ZonesTable
          zones={loaded.data.zones.map((zone) => withBadge(zone, loaded.data.drift))}
          path={path}
          mayWrite={mayWrite}
          saved={loaded.data.zones.find(({ id }) => String(id) === saved)}
          setEnabled={setZoneEnabledAction.bind(null, storeHash)}
          deleteZone={deleteZoneAction.bind(null, storeHash)}
        />
      ) : (
        <Problem problem={loaded.problem} />
      )}
    </Page>
  );
}

function withBadge(zone: ZoneRow, { badges }: Drift): ZoneRow {
  const badge = badges[zone.id];
  return badge === undefined ? zone : { ...zone, attention: [badge, ...zone.attention] };
}
