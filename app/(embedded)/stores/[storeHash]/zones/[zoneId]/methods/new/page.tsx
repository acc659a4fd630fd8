import { notFound } from 'next/navigation';
import { Notice } from '@/components/shell/notice';
import { Page } from '@/components/shell/page';
import { Problem } from '@/components/shell/problem';
import { AddMethodList } from '@/components/zones/add-method-list';
import { ConnectFirst } from '@/components/zones/connect-first';
import { NewMethodForm } from '@/components/zones/new-method-form';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { loadPage } from '@/lib/load-page';
import { listStorefronts } from '@/lib/stores/list-storefronts';
import { requireMember } from '@/lib/stores/require-member';
import { listAddableTypes } from '@/lib/zones/methods/list-addable-types';
import { mayWriteZones } from '@/lib/zones/may-write-zones';
import { parseZoneId } from '@/lib/zones/parse-action-input';
import { readZone } from '@/lib/zones/read-zone';
import { settingsStyle } from '@/lib/zones/methods/settings-style';
import { createMethodAction } from '../../actions';

export const metadata = { title: 'Add method' };

interface AddMethodPageProps {
  params: Promise<{ storeHash: string; zoneId: string }>;
  searchParams: Promise<{ type?: string | string[] }>;
}

export default async function AddMethodPage({ params, searchParams }: AddMethodPageProps) {
  const { storeHash, zoneId } = await params;
  const context = await requireMember(storeHash, 'read');
  const home = `/stores/${storeHash}`;
  const loaded = await loadPage(async () => {
    const { zone } = await readZone(context, parseZoneId(zoneId));
    const [types, storefronts] = await Promise.all([listAddableTypes(context), listStorefronts(context.store)]);
    return { zone, types, storefronts: storefronts ?? [] };
  });
  if (!loaded.ok) {
    if (loaded.problem.code === 'not_found') notFound();
    return (
      <Page title="Add method" back={{ href: `${home}/zones`, label: 'Zones' }}>
        <Problem problem={loaded.problem} />
      </Page>
    );
  }
  const { zone, types, storefronts } = loaded.data;
  const zonePath = `${home}/zones/${zone.id}`;
  if (!mayWriteZones(context)) {
    return (
      <Page title="Add method" back={{ href: zonePath, label: zone.name }}>
        <Notice type="info" messages={['Your role shows zones only. Owners and managers add methods.']} />
      </Page>
    );
  }
  const { type } = await searchParams;
  const chosen = Object.values(types)
    .flat()
    .find((item) => item.type === type);
  if (!chosen) {
    return (
      <Page title={`Add method to ${zone.name}`} back={{ href: zonePath, label: zone.name }}>
        <AddMethodList types={types} path={`${zonePath}/methods/new`} carriersPath={`${home}/carriers`} />
      </Page>
    );
  }
  const definition = findMethodType(chosen.type);
  return (
    <Page title={`Add ${chosen.name} to ${zone.name}`} back={{ href: `${zonePath}/methods/new`, label: 'Add method' }}>
      <ConnectFirst type={chosen} carriersPath={`${home}/carriers`} />
      <NewMethodForm
        typeName={chosen.name}
        fields={definition?.fields ?? []}
        hasFreeSettings={definition?.hasFreeSettings ?? false}
        isProvider={definition?.group === 'providers'}
        style={settingsStyle(context)}
        storefronts={storefronts}
        isOnEveryStorefront={definition?.isOnEveryStorefront ?? false}
        zone={{ name: zone.name, path: zonePath }}
        create={createMethodAction.bind(null, storeHash, { zoneId: zone.id, type: chosen.type })}
      />
    </Page>
  );
}
