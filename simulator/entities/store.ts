import type { Tenant } from '../tenant';
import type { AppExtensionEntity } from './app-extension';
import type { ChannelEntity } from './channel';
import type { ConnectionEntity } from './connection';
import type { MailEntity } from './mail';
import type { MethodEntity } from './method';
import type { OrderAddressEntity } from './order-address';
import type { OrderProductEntity } from './order-product';
import type { OrderEntity } from './order';
import type { ShipmentEntity } from './shipment';
import type { UserEntity } from './user';
import { createWebhookState, type WebhookState } from './webhook-state';
import type { ZoneEntity } from './zone';

/** `unlimited` is for tests; the others have the documented quota per 30 seconds. BigCommerce docs: API rate limits. */
export type StorePlan = 'standard' | 'pro' | 'unlimited';

export type StoreState = 'live' | 'maintenance' | 'suspended' | 'plan_limit';

/** When a sale leaves the shelf. BigCommerce docs: settings V3, inventory. */
export type UpdateStockBehavior = 'order_placed' | 'order_completed_or_shipped';

/** What the merchant set in the control panel and `GET /v2/store` tells. */
export interface StoreSettings {
  name: string;
  firstName: string;
  lastName: string;
  address: string;
  country: string;
  countryCode: string;
  phone: string;
  timezone: { name: string; rawOffset: number; dstOffset: number; dstCorrection: boolean };
  language: string;
  currency: string;
  currencySymbol: string;
  currencySymbolLocation: 'left' | 'right';
  decimalSeparator: string;
  thousandsSeparator: string;
  decimalPlaces: number;
  weightUnits: 'Ounces' | 'LBS' | 'Grams' | 'KGS' | 'Tonnes';
  dimensionUnits: 'Inches' | 'Centimeters';
  /** null where the merchant has none. */
  logoUrl: string | null;
}

/** The app as it stands in one store: one live token per store; asking for a new one kills it. */
export interface Installation {
  /** null between consenting again, which kills the old token, and the app's redeeming of the new code. */
  accessToken: string | null;
  /** Granted scopes, as they were consented to. */
  scopes: string[];
  installedBy: number;
  installedAt: number;
}

/** Everything BigCommerce knows about one store, hidden truths included. Maps are keyed by id, in order of creation. */
export interface StoreEntity extends Tenant {
  hash: string;
  storeId: number;
  accountUuid: string;
  plan: StorePlan;
  state: StoreState;
  /** A sandbox is a partner's trial store; `GET /v2/store` tells it by its plan. */
  sandbox: boolean;
  settings: StoreSettings;
  users: UserEntity[];
  ownerId: number;
  installation: Installation | null;
  /** Set when scopes or the owner's e-mail changed: the next opening asks for consent before the app is loaded. */
  needsConsent: boolean;
  /** Last id given, by kind; see `nextId`. */
  sequences: Record<string, number>;
  /** Quota as left by the store's other apps; null means the plan's. */
  quotaOverride: number | null;
  /** The running rate-limit window: when it began (ms, store clock) and the units used in it, by anyone. */
  rateWindow: { startedAt: number; used: number };
  /** Requests being answered now, by route, e.g. 'GET /v2/orders'. */
  inFlight: Map<string, number>;
  channels: Map<number, ChannelEntity>;
  zones: Map<number, ZoneEntity>;
  methods: Map<number, MethodEntity>;
  connections: Map<string, ConnectionEntity>;
  orders: Map<number, OrderEntity>;
  orderProducts: Map<number, OrderProductEntity>;
  orderAddresses: Map<number, OrderAddressEntity>;
  shipments: Map<number, ShipmentEntity>;
  mails: MailEntity[];
  /** What the merchant calls the order statuses; the names where nothing is set. */
  statusLabels: Map<number, string>;
  updateStockBehavior: UpdateStockBehavior;
  /** Units on the shelf by product id; see `stockOf`. */
  stock: Map<number, number>;
  appExtensions: Map<number, AppExtensionEntity>;
  webhooks: WebhookState;
}

export type NewStore = Pick<
  StoreEntity,
  'hash' | 'storeId' | 'accountUuid' | 'plan' | 'settings' | 'users' | 'ownerId'
>;

/** A store with nothing in it: no app, zones or orders. */
export function createStoreEntity(store: NewStore): StoreEntity {
  return {
    ...store,
    state: 'live',
    sandbox: false,
    installation: null,
    needsConsent: false,
    flags: {},
    clockOffsetMs: 0,
    sequences: {},
    quotaOverride: null,
    rateWindow: { startedAt: 0, used: 0 },
    inFlight: new Map(),
    channels: new Map(),
    zones: new Map(),
    methods: new Map(),
    connections: new Map(),
    orders: new Map(),
    orderProducts: new Map(),
    orderAddresses: new Map(),
    shipments: new Map(),
    mails: [],
    statusLabels: new Map(),
    updateStockBehavior: 'order_placed',
    stock: new Map(),
    appExtensions: new Map(),
    webhooks: createWebhookState(),
  };
}

/** The person of that id. Throws when the store has none. */
export function requireUser(store: StoreEntity, userId: number): UserEntity {
  const user = store.users.find((candidate) => candidate.id === userId);
  if (!user) throw new Error(`Store ${store.hash} has no user ${userId}.`);
  return user;
}

export function requireOwner(store: StoreEntity): UserEntity {
  return requireUser(store, store.ownerId);
}
