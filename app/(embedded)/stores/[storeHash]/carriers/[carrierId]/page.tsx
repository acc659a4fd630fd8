import { CarrierConnection } from '@/components/carriers/carrier-connection';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { toStatusView } from '@/lib/carrier-connections/connection-view';
import { findConnection } from '@/lib/carrier-connections/find-connection';
import { carrierName } from '@/lib/definitions';
import { roleAllows } from '@/lib/definitions/roles';
import { loadPage } from '@/lib/load-page';
import { requireMember } from '@/lib/stores/require-member';
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
        zonesPath={`/stores/${storeHash}/zones`}
        connect={connectCarrierAction.bind(null, storeHash, carrierId)}
        connectProvider={connectProviderAction.bind(null, storeHash)}
        resend={resendConnectionAction.bind(null, storeHash)}
        disconnect={disconnectCarrierAction.bind(null, storeHash)}
      />
    </Page>
  );
}
