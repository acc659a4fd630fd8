import { ApiKeysPanel } from '@/components/settings/api-keys-panel';
import { PeoplePanel } from '@/components/settings/people-panel';
import { RegistrationPanels } from '@/components/settings/registration-panels';
import { SandboxPanel } from '@/components/settings/sandbox-panel';
import { ScopesPanel } from '@/components/settings/scopes-panel';
import { SettingsContents } from '@/components/settings/settings-contents';
import { ShippoPanel } from '@/components/settings/shippo-panel';
import { StoreFactsPanel } from '@/components/settings/store-facts-panel';
import { Page } from '@/components/shell/page';
import { toApiKeyRow } from '@/lib/api-keys/api-key-row';
import { listApiKeys } from '@/lib/api-keys/list-api-keys';
import { viewShippoSettings } from '@/lib/carriers/views/shippo-settings-view';
import { roleAllows } from '@/lib/definitions/roles';
import { formatDateTime, type DateStyle } from '@/lib/format/format-date';
import { listRegistrations, type Standing } from '@/lib/registrations/list-registrations';
import { listPeople } from '@/lib/stores/list-people';
import { listStorefronts } from '@/lib/stores/list-storefronts';
import { requireMember } from '@/lib/stores/require-member';
import {
  changeRoleAction,
  checkRegistrationsAction,
  createApiKeyAction,
  forgetShippoKeyAction,
  revokeApiKeyAction,
  saveShippoKeyAction,
  setSandboxAction,
} from './actions';

export const metadata = { title: 'Settings' };

const PARTS = [
  ['store', 'Store'],
  ['people', 'People'],
  ['api-keys', 'API keys'],
  ['shippo', 'Shippo'],
  ['sandbox', 'Sandbox'],
  ['live-updates', 'Live updates'],
  ['order-panel', 'Order panel'],
  ['permissions', 'Permissions'],
] as const;

interface SettingsPageProps {
  params: Promise<{ storeHash: string }>;
}

export default async function SettingsPage({ params }: SettingsPageProps) {
  const { storeHash } = await params;
  const context = await requireMember(storeHash, 'read');
  const { store, actor } = context;
  const mayChange = actor.kind === 'member' && roleAllows(actor.role, 'settings:write');
  const [people, storefronts, registrations, shippo, keys] = await Promise.all([
    listPeople(context),
    listStorefronts(store),
    listRegistrations(context),
    viewShippoSettings(context),
    mayChange ? listApiKeys(context) : undefined,
  ]);
  if (actor.kind !== 'member') return null;
  const style = { locale: actor.locale, timeZone: store.facts.timeZone };
  return (
    <Page title="Settings">
      <SettingsContents parts={PARTS} />
      <StoreFactsPanel storeHash={storeHash} facts={store.facts} storefronts={storefronts?.map(({ name }) => name)} />
      <PeoplePanel
        people={people.map((person) => ({ ...person, lastSeen: formatDateTime(person.lastSeenAt, style) }))}
        ownUserId={actor.userId}
        mayChange={mayChange}
        changeRole={changeRoleAction.bind(null, storeHash)}
      />
      <ApiKeysPanel
        keys={keys?.map((key) => toApiKeyRow(context, key))}
        requestsPath={`/stores/${storeHash}/settings/api-requests`}
        create={createApiKeyAction.bind(null, storeHash)}
        revoke={revokeApiKeyAction.bind(null, storeHash)}
      />
      <ShippoPanel
        shippo={shippo}
        mayChange={mayChange}
        saveKey={saveShippoKeyAction.bind(null, storeHash)}
        forgetKey={forgetShippoKeyAction.bind(null, storeHash)}
      />
      <SandboxPanel
        sandbox={shippo.sandbox}
        hasKey={shippo.key !== null}
        mayChange={mayChange}
        setSandbox={setSandboxAction.bind(null, storeHash)}
      />
      <RegistrationPanels
        webhooks={toPlain(registrations.webhooks, style)}
        orderPanel={toPlain(registrations.orderPanel, style)}
        check={mayChange ? checkRegistrationsAction.bind(null, storeHash) : undefined}
      />
      <ScopesPanel granted={store.scopes} />
    </Page>
  );
}

/** As it crosses to the browser. */
function toPlain({ state, reasons, checkedAt }: Standing, style: DateStyle) {
  return { state, reasons, lastChecked: checkedAt ? formatDateTime(checkedAt, style) : undefined };
}
