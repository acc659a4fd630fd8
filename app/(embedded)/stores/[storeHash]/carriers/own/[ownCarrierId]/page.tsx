import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OwnCarrierPage } from '@/components/own-carriers/own-carrier-page';
import { ButtonLink } from '@/components/shell/button-link';
import { EmptyState } from '@/components/shell/empty-state';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { addedMessage } from '@/lib/carriers/views/carrier-messages';
import { viewOwnCarrier } from '@/lib/carriers/views/view-own-carrier';
import { roleAllows } from '@/lib/definitions/roles';
import { loadPage } from '@/lib/load-page';
import { requireMember } from '@/lib/stores/require-member';
import { deleteCarrierAction, updateCarrierAction } from './actions';
import { beginSignInAction, checkConnectionAction, connectAction, enterPinAction } from './connection/actions';
import {
  changeLevelAction,
  createLevelAction,
  deleteLevelAction,
  syncLevelsAction,
  updateLevelAction,
} from './levels/actions';

export const metadata: Metadata = { title: 'Carrier' };

interface OneCarrierPageProps {
  params: Promise<{ storeHash: string; ownCarrierId: string }>;
  searchParams: Promise<{ added?: string | string[] }>;
}

export default async function OneCarrierPage({ params, searchParams }: OneCarrierPageProps) {
  const { storeHash, ownCarrierId } = await params;
  const context = await requireMember(storeHash, 'read');
  const loaded = await loadPage(() => viewOwnCarrier(context, ownCarrierId));
  const home = `/stores/${storeHash}`;
  const back = { href: `${home}/carriers`, label: 'Carriers' };
  if (!loaded.ok) {
    const { problem } = loaded;
    if (problem.code === 'not_found') notFound();
    return (
      <Page title="Carrier" back={back}>
        {problem.code === 'gone' ? (
          <EmptyState message="This carrier was deleted with its service levels. Activity shows when, and by whom.">
            <ButtonLink $variant="secondary" href={`${home}/activity`}>
              Look at activity
            </ButtonLink>
          </EmptyState>
        ) : (
          <Problem problem={problem} />
        )}
      </Page>
    );
  }
  const view = loaded.data;
  const [wasAdded, { actor }] = [(await searchParams).added !== undefined, context];
  return (
    <OwnCarrierPage
      view={view}
      home={home}
      dataPath={`${home}/data/own-carrier/${view.carrier.id}`}
      mayWrite={actor.kind === 'member' && roleAllows(actor.role, 'carriers:write')}
      done={wasAdded ? addedMessage(view) : undefined}
      update={updateCarrierAction.bind(null, storeHash, ownCarrierId)}
      remove={deleteCarrierAction.bind(null, storeHash, ownCarrierId)}
      check={checkConnectionAction.bind(null, storeHash, ownCarrierId)}
      beginSignIn={beginSignInAction.bind(null, storeHash, ownCarrierId)}
      enterPin={enterPinAction.bind(null, storeHash, ownCarrierId)}
      connect={connectAction.bind(null, storeHash, ownCarrierId)}
      createLevel={createLevelAction.bind(null, storeHash, ownCarrierId)}
      updateLevel={updateLevelAction.bind(null, storeHash, ownCarrierId)}
      changeLevel={changeLevelAction.bind(null, storeHash, ownCarrierId)}
      deleteLevel={deleteLevelAction.bind(null, storeHash, ownCarrierId)}
      sync={syncLevelsAction.bind(null, storeHash, ownCarrierId)}
    />
  );
}
