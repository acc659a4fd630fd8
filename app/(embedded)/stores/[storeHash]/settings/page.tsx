import { PeoplePanel } from '@/components/settings/people-panel';
import { RegistrationPanels } from '@/components/settings/registration-panels';
import { ScopesPanel } from '@/components/settings/scopes-panel';
import { StoreFactsPanel } from '@/components/settings/store-facts-panel';
import { Page } from '@/components/shell/page';
import { roleAllows } from '@/lib/definitions/roles';
import { formatDateTime, type DateStyle } from '@/lib/format/format-date';
import { listRegistrations, type Standing } from '@/lib/registrations/list-registrations';
import { listPeople } from '@/lib/stores/list-people';
import { listStorefronts } from '@/lib/stores/list-storefronts';
import { requireMember } from '@/lib/stores/require-member';
import { changeRoleAction, checkRegistrationsAction } from './actions';

export const metadata = { title: 'Settings' };

interface SettingsPageProps {
  params: Promise<{ storeHash: string }>;
}

export default async function SettingsPage({ params }: SettingsPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const { store, actor } = context;
  const [people, storefronts, registrations] = await Promise.all([
    listPeople(context),
    listStorefronts(store),
    listRegistrations(context),
  ]);
  if (actor.kind !== 'member') return null;
  const style = { locale: actor.locale, timeZone: store.facts.timeZone };
  const mayChange = roleAllows(actor.role, 'settings:write');
  return (
    <Page title="Settings">
      <StoreFactsPanel storeHash={storeHash} facts={store.facts} storefronts={storefronts?.map(({ name }) => name)} />
      <RegistrationPanels
        webhooks={toPlain(registrations.webhooks, style)}
        orderPanel={toPlain(registrations.orderPanel, style)}
        check={mayChange ? checkRegistrationsAction.bind(null, storeHash) : undefined}
      />
      <ScopesPanel granted={store.scopes} />
      <PeoplePanel
        people={people.map((person) => ({ ...person, lastSeen: formatDateTime(person.lastSeenAt, style) }))}
        ownUserId={actor.userId}
        mayChange={mayChange}
        changeRole={changeRoleAction.bind(null, storeHash)}
      />
    </Page>
  );
}

/** As it crosses to the browser. */
function toPlain({ state, reasons, checkedAt }: Standing, style: DateStyle) {
  return { state, reasons, lastChecked: checkedAt ? formatDateTime(checkedAt, style) : undefined };
}
