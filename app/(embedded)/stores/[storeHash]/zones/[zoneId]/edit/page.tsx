import { notFound } from 'next/navigation';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { EditZoneForm } from '@/components/zones/edit-zone-form';
import { zoneTypeName } from '@/lib/definitions/zone-form/zone-types';
import { loadPage } from '@/lib/load-page';
import { requireMember } from '@/lib/stores/require-member';
import { listCountryCodes } from '@/lib/zones/places/list-country-codes';
import { mayWriteZones } from '@/lib/zones/may-write-zones';
import { openZone } from '@/lib/zones/open-zone';
import { parseZoneId } from '@/lib/zones/parse-action-input';
import { updateZoneAction } from '../../actions';

export const metadata = { title: 'Edit zone' };

interface EditZonePageProps {
  params: Promise<{ storeHash: string; zoneId: string }>;
}

export default async function EditZonePage({ params }: EditZonePageProps) {
  const { storeHash, zoneId } = await params;
  const context = await requireMember(storeHash, 'read');
  const home = `/stores/${storeHash}`;
  const back = { href: `${home}/zones`, label: 'Zones' };
  const loaded = await loadPage(async () => {
    const [form, countries] = await Promise.all([openZone(context, parseZoneId(zoneId)), listCountryCodes(context)]);
    return { form, countries };
  });
  if (!loaded.ok) {
    if (loaded.problem.code === 'not_found') notFound();
    return (
      <Page title="Edit zone" back={back}>
        <Problem problem={loaded.problem} />
      </Page>
    );
  }
  const { form, countries } = loaded.data;
  return (
    <Page title={`Edit ${form.fields.name}`} description={zoneTypeName(form.type)} back={back}>
      {mayWriteZones(context) ? (
        <EditZoneForm
          latest={form}
          sources={{ countries, statesPath: `${home}/data/states` }}
          placesPath={`${home}/data/zone-places/${form.id}`}
          currency={context.store.facts.currency}
          zonesPath={back.href}
          update={updateZoneAction.bind(null, storeHash, form.id)}
        />
      ) : (
        <Notice type="info" messages={['Your role shows zones only. Owners and managers change them.']} />
      )}
    </Page>
  );
}
