import type { StoreEntity } from '../entities/store';
import { quotaOf } from '../gateway/rate-limit';

/** A store as it was created: what a test needs to act in it. */
export function newStoreView(store: StoreEntity): object {
  return {
    hash: store.hash,
    context: `stores/${store.hash}`,
    accountUuid: store.accountUuid,
    owner: userView(store, store.ownerId),
    users: store.users.map(({ id }) => userView(store, id)),
    accessToken: store.installation?.accessToken ?? null,
  };
}

/** The hidden truth about a store. */
export function storeTruth(store: StoreEntity): object {
  const { installation } = store;
  return {
    ...newStoreView(store),
    state: store.state,
    plan: store.plan,
    quota: quotaOf(store),
    settings: store.settings,
    installed: installation !== null,
    needsConsent: store.needsConsent,
    scopes: installation?.scopes ?? [],
    installedBy: installation?.installedBy ?? null,
    zones: [...store.zones.values()].map((zone) => ({
      ...zone,
      methods: [...store.methods.values()].filter((method) => method.zoneId === zone.id),
    })),
    connections: [...store.connections.values()],
    appExtensions: [...store.appExtensions.values()],
    counts: {
      orders: store.orders.size,
      shipments: store.shipments.size,
      mails: store.mails.length,
    },
  };
}

function userView(store: StoreEntity, userId: number): object | undefined {
  return store.users.find((user) => user.id === userId);
}
