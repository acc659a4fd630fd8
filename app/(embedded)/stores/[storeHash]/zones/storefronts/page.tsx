import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { StorefrontMatrixForm } from '@/components/zones/storefront-matrix-form';
import { loadPage } from '@/lib/load-page';
import { requireMember } from '@/lib/stores/require-member';
import { mayWriteZones } from '@/lib/zones/may-write-zones';
import { readStorefrontMatrix } from '@/lib/zones/methods/storefront-matrix';
import { setMethodStorefrontsAction } from './actions';

export const metadata = { title: 'Methods by storefront' };

interface StorefrontsPageProps {
  params: Promise<{ storeHash: string }>;
}

export default async function StorefrontsPage({ params }: StorefrontsPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const loaded = await loadPage(() => readStorefrontMatrix(context));
  const zonesPath = `/stores/${storeHash}/zones`;
  return (
    <Page
      title="Methods by storefront"
      description="On which storefronts each method is offered."
      back={{ href: zonesPath, label: 'Zones' }}
    >
      {loaded.ok ? (
        (loaded.data.storefronts?.length ?? 0) < 2 ? (
          <Notice type="info" messages={[nothingToChoose(loaded.data.storefronts === undefined)]} />
        ) : (
          <StorefrontMatrixForm
            storefronts={loaded.data.storefronts ?? []}
            rows={loaded.data.rows}
            zonesPath={zonesPath}
            mayWrite={mayWriteZones(context)}
            save={setMethodStorefrontsAction.bind(null, storeHash)}
          />
        )
      ) : (
        <Problem problem={loaded.problem} />
      )}
    </Page>
  );
}

function nothingToChoose(isUnknown: boolean): string {
  return isUnknown
    ? 'The store’s storefronts cannot be read. The app may lack the permission to see its channels, or BigCommerce does not answer at the moment; Settings tells which.'
    : 'This store has one storefront, so every method is offered on it.';
}
