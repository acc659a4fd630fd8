import { CarriersTable } from '@/components/carriers/carriers-table';

import { ButtonLink } from '@/components/shell/button-link';
import { Page } from '@/components/shell/page';
import { listCarrierRows } from '@/lib/carrier-connections/connection-view';
import { roleAllows } from '@/lib/definitions/roles';
import { requireMember } from '@/lib/stores/require-member';
import { disconnectCarrierAction, resendConnectionAction } from './actions';

export const metadata = { title: 'Carriers' };

interface CarriersPageProps {
  params: Promise<{ storeHash: string }>;
}

export default async function CarriersPage({ params }: CarriersPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const first = await listCarrierRows(context);
  const mayWrite = context.actor.kind === 'member' && roleAllows(context.actor.role, 'carriers:write');
  const path = `/stores/${storeHash}/carriers`;
  return (
    <Page
      title="Carriers"
      description="Connect a carrier here, then enable it in a zone: it quotes at checkout only when both are done."
      actions={
        mayWrite ? (
          <ButtonLink $variant="secondary" href={`${path}/other`}>
            Connect another carrier
          </ButtonLink>
        ) : undefined
      }
    >
      <CarriersTable
        first={first}
        path={path}
        dataPath={`/stores/${storeHash}/data/carriers`}
        mayWrite={mayWrite}
        resend={resendConnectionAction.bind(null, storeHash)}
        disconnect={disconnectCarrierAction.bind(null, storeHash)}
      />
    </Page>
  );
}
