import { CarrierConnection } from '@/components/carriers/carrier-connection';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { toStatusView } from '@/lib/carrier-connections/connection-view';
import { findConnection } from '@/lib/carrier-connections/find-connection';
import { carrierName } from '@/lib/definitions';
import { roleAllows } from '@/lib/definitions/roles';
import { loadPage } from '@/lib/load-page';
import type { Context } from '@/lib/stores/context';
import { requireMember } from '@/lib/stores/require-member';
import { listZoneSnapshots } from '@/lib/zones/snapshots/list-zone-snapshots';
import { refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import {
  connectCarrierAction,
  connectProviderAction,
  disconnectCarrierAction,
  resendConnectionAction,
} from '../actions';

interface CarrierPageProps {
  params: Promise<{ storeHash: string; carrierId: string }>;
}

export async function generateMetadata({ params }: CarrierPageProps) {
  return { title: carrierName((await params).carrierId) };
}

export default async function CarrierPage({ params }: CarrierPageProps) {
  const { storeHash, carrierId } = await params;
  const context = await requireMember(storeHash, 'read');
  const zones = await loadPage(() => knowZones(context));
  const loaded = await loadPage(() => findConnection(context, carrierId));
  const carriers = `/stores/${storeHash}/carriers`;
  const back = { href: carriers, label: 'Carriers' };
  if (!loaded.ok) {
    return (
      <Page title="Carrier" back={back}>
        <Problem problem={loaded.problem} />
      </Page>
    );
  }
  const { status, ...connection } = loaded.data;
  return (
    <Page title={connection.name} back={back}>
      <CarrierConnection
        connection={{ ...connection, status: toStatusView(context, status) }}
        mayWrite={context.actor.kind === 'member' && roleAllows(context.actor.role, 'carriers:write')}
        zonesAreKnown={zones.ok}
        zonesPath={`/stores/${storeHash}/zones`}
        connect={connectCarrierAction.bind(null, storeHash, carrierId)}
        connectProvider={connectProviderAction.bind(null, storeHash)}
        resend={resendConnectionAction.bind(null, storeHash)}
        disconnect={disconnectCarrierAction.bind(null, storeHash)}
      />
    </Page>
  );
}

/** Reads the zones when nobody has yet, so that a first visit does not call a carrier *Not connected* that has methods. */
async function knowZones(context: Context): Promise<void> {
  const zones = await listZoneSnapshots(context);
  if (zones.length === 0) await refreshZoneSnapshots(context);
}
