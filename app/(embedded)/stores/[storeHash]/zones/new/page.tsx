import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { NewZoneForm } from '@/components/zones/new-zone-form';
import { loadPage } from '@/lib/load-page';
import { requireMember } from '@/lib/stores/require-member';
import { listCountryCodes } from '@/lib/zones/places/list-country-codes';
import { mayWriteZones } from '@/lib/zones/may-write-zones';
import { createZoneAction } from '../actions';

export const metadata = { title: 'Add zone' };

interface AddZonePageProps {
  params: Promise<{ storeHash: string }>;
}

export default async function AddZonePage({ params }: AddZonePageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const home = `/stores/${storeHash}`;
  const back = { href: `${home}/zones`, label: 'Zones' };
  if (!mayWriteZones(context)) {
    return (
      <Page title="Add zone" back={back}>
        <Notice type="info" messages={['Your role shows zones only. Owners and managers add them.']} />
      </Page>
    );
  }
  const loaded = await loadPage(() => listCountryCodes(context));
  return (
    <Page title="Add zone" back={back}>
      {loaded.ok ? (
        <NewZoneForm
          sources={{ countries: loaded.data, statesPath: `${home}/data/states` }}
          currency={context.store.facts.currency}
          zonesPath={back.href}
          create={createZoneAction.bind(null, storeHash)}
        />
      ) : (
        <Problem problem={loaded.problem} />
      )}
    </Page>
  );
}
