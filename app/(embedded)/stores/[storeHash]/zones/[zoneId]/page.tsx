import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { ZonePage } from '@/components/zones/zone-page';
import { loadPage } from '@/lib/load-page';
import { mayWriteZones } from '@/lib/zones/may-write-zones';
import { requireMember } from '@/lib/stores/require-member';
import { parseZoneId } from '@/lib/zones/parse-action-input';
import { viewZone, type ZoneView } from '@/lib/zones/view-zone';
import { keepStoreVersionAction, restoreOursAction } from '../drift/actions';
import { copyMethodAction, deleteMethodAction, duplicateMethodAction, setMethodEnabledAction } from './actions';

export const metadata: Metadata = { title: 'Zone' };

interface OneZonePageProps {
  params: Promise<{ storeHash: string; zoneId: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
}

export default async function OneZonePage({ params, searchParams }: OneZonePageProps) {
  const { storeHash, zoneId } = await params;
  const context = await requireMember(storeHash, 'read');
  const loaded = await loadPage(() => viewZone(context, parseZoneId(zoneId)));
  const home = `/stores/${storeHash}`;
  if (!loaded.ok) {
    if (loaded.problem.code === 'not_found') notFound();
    return (
      <Page title="Zone" back={{ href: `${home}/zones`, label: 'Zones' }}>
        <Problem problem={loaded.problem} />
      </Page>
    );
  }
  const zone = loaded.data;
  return (
    <ZonePage
      zone={zone}
      home={home}
      mayWrite={mayWriteZones(context)}
      drift={{
        keep: keepStoreVersionAction.bind(null, storeHash),
        restore: restoreOursAction.bind(null, storeHash),
      }}
      done={doneMessage(zone, (await searchParams).saved)}
      setEnabled={setMethodEnabledAction.bind(null, storeHash)}
      deleteMethod={deleteMethodAction.bind(null, storeHash)}
      copyMethod={copyMethodAction.bind(null, storeHash)}
      duplicateMethod={duplicateMethodAction.bind(null, storeHash)}
    />
  );
}

/** Said of the method that a form just saved, as it is now. */
function doneMessage({ methods }: ZoneView, saved: string | string[] | undefined): string | undefined {
  const method = methods.find(({ id }) => String(id) === saved);
  if (!method) return undefined;
  return `“${method.name}” is saved and ${method.enabled ? 'enabled' : 'disabled'}. Whether it quotes shows at checkout only.`;
}
