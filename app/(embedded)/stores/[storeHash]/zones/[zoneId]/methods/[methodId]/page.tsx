import { notFound } from 'next/navigation';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { EditMethodForm } from '@/components/zones/edit-method-form';
import { loadPage } from '@/lib/load-page';
import { requireMember } from '@/lib/stores/require-member';
import { mayWriteZones } from '@/lib/zones/may-write-zones';
import { openMethod, type OpenMethod } from '@/lib/zones/methods/open-method';
import { parseMethodIds } from '@/lib/zones/parse-action-input';
import { settingsStyle } from '@/lib/zones/methods/settings-style';
import { updateMethodAction } from '../../actions';

export const metadata = { title: 'Edit method' };

interface EditMethodPageProps {
  params: Promise<{ storeHash: string; zoneId: string; methodId: string }>;
}

export default async function EditMethodPage({ params }: EditMethodPageProps) {
  const { storeHash, ...path } = await params;
  const context = await requireMember(storeHash, 'read');
  const loaded = await loadPage(async () => {
    const ids = parseMethodIds(path);
    return { ids, ...(await openMethod(context, ids)) };
  });
  if (!loaded.ok) {
    if (loaded.problem.code === 'not_found') notFound();
    return (
      <Page title="Edit method" back={{ href: `/stores/${storeHash}/zones`, label: 'Zones' }}>
        <Problem problem={loaded.problem} />
      </Page>
    );
  }
  const { ids, zoneName, name, typeName, form } = loaded.data;
  const zonePath = `/stores/${storeHash}/zones/${ids.zoneId}`;
  return (
    <Page title={`Edit ${name}`} description={typeName} back={{ href: zonePath, label: zoneName }}>
      {mayWriteZones(context) ? (
        <EditMethodForm
          latest={form}
          style={settingsStyle(context)}
          settingsNote={settingsNote(loaded.data)}
          isProvider={loaded.data.isProvider}
          storefronts={loaded.data.storefronts}
          isOnEveryStorefront={loaded.data.isOnEveryStorefront}
          zone={{ name: zoneName, path: zonePath }}
          update={updateMethodAction.bind(null, storeHash, ids)}
        />
      ) : (
        <Notice type="info" messages={['Your role shows zones only. Owners and managers change their methods.']} />
      )}
    </Page>
  );
}

const NONE_TOLD =
  'BigCommerce tells no settings of this method. Should it have some all the same, adding one here may replace them.';

function settingsNote({ form, settingsElsewhere }: OpenMethod): string | undefined {
  if (settingsElsewhere)
    return 'The settings of this type are changed in BigCommerce. Its name, state and fee can be changed here.';
  if (form.hasFreeSettings && form.values.other.length === 0) return NONE_TOLD;
  if (!form.settingsMissing) return undefined;
  return 'BigCommerce did not tell the settings of this method. Leave these fields as they are to keep what it has, or fill them in to replace all of it.';
}
