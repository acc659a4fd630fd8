import { randomUUID } from 'node:crypto';
import { NewCarrierForm } from '@/components/own-carriers/new-carrier-form';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { findShippoStanding } from '@/lib/carriers/views/view-own-carrier';
import { roleAllows } from '@/lib/definitions/roles';
import { requireMember } from '@/lib/stores/require-member';
import { createCarrierAction } from './actions';

export const metadata = { title: 'Add carrier' };

interface NewCarrierPageProps {
  params: Promise<{ storeHash: string }>;
}

export default async function NewCarrierPage({ params }: NewCarrierPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const home = `/stores/${storeHash}`;
  const mayWrite = context.actor.kind === 'member' && roleAllows(context.actor.role, 'carriers:write');
  return (
    <Page
      title="Add carrier"
      description="A carrier with an account of your own, or one that only you know."
      back={{ href: `${home}/carriers`, label: 'Carriers' }}
    >
      {mayWrite ? (
        <NewCarrierForm
          formId={randomUUID()}
          shippo={await findShippoStanding(context)}
          home={home}
          create={createCarrierAction.bind(null, storeHash)}
        />
      ) : (
        <Notice type="info" messages={['Your role shows carriers only. Owners and managers add them.']} />
      )}
    </Page>
  );
}
