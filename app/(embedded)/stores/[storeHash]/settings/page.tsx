import { PeoplePanel } from '@/components/settings/people-panel';
import { ScopesPanel } from '@/components/settings/scopes-panel';
import { StoreFactsPanel } from '@/components/settings/store-facts-panel';
import { Page } from '@/components/shell/page';
import { roleAllows } from '@/lib/definitions/roles';
import { formatDateTime } from '@/lib/format/format-date';
import { listPeople } from '@/lib/stores/list-people';
import { listStorefronts } from '@/lib/stores/list-storefronts';
import { requireMember } from '@/lib/stores/require-member';
import { changeRoleAction } from './actions';

export const metadata = { title: 'Settings' };

interface SettingsPageProps {
  params: Promise<{ storeHash: string }>;
}

export default async function SettingsPage({ params }: SettingsPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const { store, actor } = context;
  const [people, storefronts] = await Promise.all([listPeople(context), listStorefronts(store)]);
  if (actor.kind !== 'member') return null;
  const style = { locale: actor.locale, timeZone: store.facts.timeZone };
  return (
    <Page title="Settings">
      <StoreFactsPanel storeHash={storeHash} facts={store.facts} storefronts={storefronts?.map(({ name }) => name)} />
      <ScopesPanel granted={store.scopes} />
      <PeoplePanel
        people={people.map((person) => ({ ...person, lastSeen: formatDateTime(person.lastSeenAt, style) }))}
        ownUserId={actor.userId}
        mayChange={roleAllows(actor.role, 'settings:write')}
        changeRole={changeRoleAction.bind(null, storeHash)}
      />
    </Page>
  );
}
