import { randomUUID } from 'node:crypto';
import { createStoreEntity, type StoreEntity, type StorePlan, type StoreSettings } from './entities/store';
import type { UserEntity } from './entities/user';
import { randomStoreHash } from './ids';
import type { TemplateName } from './seed/template';
import { templates } from './seed/templates';
import type { SimulatorContext } from './simulator';

export interface StoreOptions {
  template: TemplateName;
  hash?: string;
  name?: string;
  plan?: StorePlan;
}

let lastStoreId = 1_000_100;
let lastUserId = 500;

/** Opens a store with an owner, an authorized user and two plain users, filled from a template. */
export function createStore(sim: SimulatorContext, options: StoreOptions): StoreEntity {
  const hash = options.hash ?? randomStoreHash();
  const users = createUsers(hash);
  lastStoreId += 1;
  const store = createStoreEntity({
    hash,
    storeId: lastStoreId,
    accountUuid: randomUUID(),
    plan: options.plan ?? 'unlimited',
    settings: defaultSettings(),
    users,
    ownerId: users[0].id,
  });
  sim.state.stores.set(hash, store);
  templates[options.template](sim, store);
  if (options.name !== undefined) store.settings.name = options.name;
  return store;
}

/** The second plain user is not permitted to open the app. */
function createUsers(hash: string): [UserEntity, ...UserEntity[]] {
  const user = (name: string, role: UserEntity['role'], permitted = true): UserEntity => {
    lastUserId += 1;
    const email = `${name}@${hash}.example`;
    return { id: lastUserId, email, username: email, role, locale: 'en-US', permitted };
  };
  return [user('owner', 'owner'), user('manager', 'authorized'), user('clerk', 'user'), user('trainee', 'user', false)];
}

function defaultSettings(): StoreSettings {
  return {
    name: 'Test store',
    firstName: 'Olivia',
    lastName: 'Owner',
    address: '685 Market Street\nSan Francisco, California, 94105',
    country: 'United States',
    countryCode: 'US',
    phone: '+1 415 555 0100',
    timezone: { name: 'America/Los_Angeles', rawOffset: -28_800, dstOffset: -25_200, dstCorrection: true },
    language: 'en',
    currency: 'USD',
    currencySymbol: '$',
    currencySymbolLocation: 'left',
    decimalSeparator: '.',
    thousandsSeparator: ',',
    decimalPlaces: 2,
    weightUnits: 'Ounces',
    dimensionUnits: 'Inches',
    logoUrl: null,
  };
}
