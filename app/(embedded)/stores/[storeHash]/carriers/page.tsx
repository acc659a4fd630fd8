import { CarriersTable } from '@/components/carriers/carriers-table';
import { ButtonLink } from '@/components/shell/button-link';
import { Page } from '@/components/shell/page';
import type { CarrierDeletion } from '@/lib/carriers/delete-carrier';
import { deletedMessage } from '@/lib/carriers/views/carrier-messages';
import { listCarriersPage } from '@/lib/carriers/views/list-carriers-page';
import { roleAllows } from '@/lib/definitions/roles';
import { requireMember } from '@/lib/stores/require-member';
import { disconnectCarrierAction, resendConnectionAction } from './actions';

export const metadata = { title: 'Carriers' };

interface CarriersPageProps {
  params: Promise<{ storeHash: string }>;
  searchParams: Promise<{ deleted?: string | string[] }>;
}

export default async function CarriersPage({ params, searchParams }: CarriersPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const first = await listCarriersPage(context);
  const mayWrite = context.actor.kind === 'member' && roleAllows(context.actor.role, 'carriers:write');
  const path = `/stores/${storeHash}/carriers`;
  return (
    <Page
      title="Carriers"
      description="Connect a carrier here, then enable it in a zone: it quotes at checkout only when both are done. Or add a carrier with an account of your own."
      actions={
        mayWrite ? (
          <>
            <ButtonLink $variant="secondary" href={`${path}/other`}>
              Connect another carrier
            </ButtonLink>
            <ButtonLink $variant="secondary" href={`${path}/own/new`}>
              Add carrier
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <CarriersTable
        first={first}
        path={path}
        dataPath={`/stores/${storeHash}/data/carriers`}
        mayWrite={mayWrite}
        done={wasDeleted((await searchParams).deleted)}
        resend={resendConnectionAction.bind(null, storeHash)}
        disconnect={disconnectCarrierAction.bind(null, storeHash)}
      />
    </Page>
  );
}

function wasDeleted(deleted: string | string[] | undefined): string | undefined {
  const outcomes: readonly string[] = ['none', 'deactivated', 'left'];
  return typeof deleted === 'string' && outcomes.includes(deleted)
    ? deletedMessage(deleted as CarrierDeletion['shippo'])
    : undefined;
}
