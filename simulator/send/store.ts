import type { StoreEntity, StorePlan } from '../entities/store';

const planNames: Record<StorePlan, string> = { standard: 'Standard', pro: 'Pro', unlimited: 'Unlimited' };

/** `GET /v2/store`. `logo` is an empty list where the merchant has none. BigCommerce docs: store information. */
export function sendStore(store: StoreEntity): Record<string, unknown> {
  const { settings } = store;
  const owner = store.users.find(({ id }) => id === store.ownerId);
  const domain = `${store.hash}.mybigcommerce.example`;
  const plan = store.sandbox ? 'Partner Sandbox' : planNames[store.plan];
  return {
    id: store.hash,
    account_uuid: store.accountUuid,
    domain,
    secure_url: `https://${domain}`,
    control_panel_base_url: `https://store-${store.hash}.mybigcommerce.com`,
    status: 'live',
    name: settings.name,
    first_name: settings.firstName,
    last_name: settings.lastName,
    address: settings.address,
    country: settings.country,
    country_code: settings.countryCode,
    infrastructure_region: 'us-central1',
    phone: settings.phone,
    admin_email: owner?.email ?? '',
    order_email: `orders@${domain}`,
    favicon_url: '',
    timezone: sendTimezone(store),
    language: settings.language,
    currency: settings.currency,
    currency_symbol: settings.currencySymbol,
    decimal_separator: settings.decimalSeparator,
    thousands_separator: settings.thousandsSeparator,
    decimal_places: settings.decimalPlaces,
    currency_symbol_location: settings.currencySymbolLocation,
    weight_units: settings.weightUnits,
    dimension_units: settings.dimensionUnits,
    dimension_decimal_places: 2,
    dimension_decimal_token: settings.decimalSeparator,
    dimension_thousands_token: settings.thousandsSeparator,
    plan_name: plan,
    plan_level: plan,
    plan_is_trial: store.sandbox,
    industry: 'Home & Garden',
    logo: settings.logoUrl === null ? [] : { url: settings.logoUrl },
    is_price_entered_with_tax: false,
    store_id: store.storeId,
    default_channel_id: 1,
    default_site_id: 1000,
    active_comparison_modules: [],
    features: sendFeatures(store),
  };
}

function sendTimezone({ settings: { timezone, countryCode } }: StoreEntity): Record<string, unknown> {
  const display = countryCode === 'US' ? 'M jS Y' : 'jS M Y';
  return {
    name: timezone.name,
    raw_offset: timezone.rawOffset,
    dst_offset: timezone.dstOffset,
    dst_correction: timezone.dstCorrection,
    date_format: { display, export: display, extended_display: `${display} @ g:i A` },
  };
}

function sendFeatures(store: StoreEntity): Record<string, unknown> {
  const storefronts = [...store.channels.values()].filter(({ type }) => type === 'storefront').length;
  return {
    stencil_enabled: true,
    sitewidehttps_enabled: true,
    facebook_catalog_id: '',
    checkout_type: 'optimized',
    wishlists_enabled: true,
    graphql_storefront_api_enabled: true,
    shopper_consent_tracking_enabled: true,
    multi_storefront_enabled: storefronts > 1,
    storefront_limits: { active: Math.max(1, storefronts), total_including_inactive: storefronts + 1 },
  };
}
