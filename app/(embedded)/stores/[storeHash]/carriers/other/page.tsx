import { NewProvider } from '@/components/carriers/new-provider';
import { Page } from '@/components/shell/page';
import { roleAllows } from '@/lib/definitions/roles';
import { requireMember } from '@/lib/stores/require-member';
import { connectProviderAction } from '../actions';

export const metadata = { title: 'Connect another carrier' };

interface OtherCarrierPageProps {
  params: Promise<{ storeHash: string }>;
}

export default async function OtherCarrierPage({ params }: OtherCarrierPageProps) {
  const { storeHash } = await params;
  const { actor } = await requireMember(storeHash, 'read');
  const store = `/stores/${storeHash}`;
  return (
    <Page
      title="Connect another carrier"
      description="For a carrier whose own app is installed in your store. Its documentation names its ID and its settings."
      back={{ href: `${store}/carriers`, label: 'Carriers' }}
    >
      <NewProvider
        mayWrite={actor.kind === 'member' && roleAllows(actor.role, 'carriers:write')}
        zonesPath={`${store}/zones`}
        connect={connectProviderAction.bind(null, storeHash)}
      />
    </Page>
  );
}
