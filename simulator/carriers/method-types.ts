import { providers } from './providers';

const staticTypes = ['perorder', 'peritem', 'weight', 'total', 'freeshipping'];

/** Delivery services by real-time type, to the letter; null where BigCommerce documents none. BigCommerce docs: shipping V2. */
const realTimeServices: Record<string, readonly string[] | null> = {
  auspost: words(`
    AUS_LETTER_REGULAR_SMALL AUS_LETTER_REGULAR_Large AUS_LETTER_EXPRESS_SMALL AUS_LETTER_EXPRESS_MEDIUM
    AUS_LETTER_EXPRESS_LARGE AUS_PARCEL_REGULAR AUS_PARCEL_REGULAR_SATCHEL_500G
    AUS_PARCEL_REGULAR_SATCHEL_3KG AUS_PARCEL_REGULAR_SATCHEL_5KG AUS_PARCEL_EXPRESS
    AUS_PARCEL_EXPRESS_SATCHEL_500G AUS_PARCEL_EXPRESS_SATCHEL_3KG AUS_PARCEL_EXPRESS_SATCHEL_5KG
    AUS_PARCEL_COURIER AUS_PARCEL_COURIER_SATCHEL_MEDIUM INT_PARCEL_COR_OWN_PACKAGING
    INT_PARCEL_EXP_OWN_PACKAGING INT_PARCEL_STD_OWN_PACKAGING INT_PARCEL_AIR_OWN_PACKAGING
    INT_PARCEL_SEA_OWN_PACKAGING
  `),
  canadapost: words(`
    DOM.RP DOM.EP DOM.XP DOM.XP.CERT DOM.PC DOM.LIB USA.EP USA.PW.ENV USA.PW.PAK USA.PW.PARCEL
    USA.SP.AIR USA.TP USA.TP.LVM USA.XP INT.XP INT.IP.AIR INT.IP.SURF INT.PW.ENV INT.PW.PAK
    INT.PW.PARCEL INT.SP.AIR INT.SP.SURF INT.TP
  `),
  endicia: words(`
    PriorityExpress PriorityMailExpressInternational FirstClassPackageInternationalService Priority
    PriorityMailInternational First ParcelSelect MediaMail
  `),
  fedex: words(`
    PRIORITY_OVERNIGHT STANDARD_OVERNIGHT FIRST_OVERNIGHT FEDEX_2_DAY FEDEX_EXPRESS_SAVER
    INTERNATIONAL_PRIORITY INTERNATIONAL_ECONOMY INTERNATIONAL_FIRST FEDEX_1_DAY_FREIGHT
    FEDEX_2_DAY_FREIGHT FEDEX_3_DAY_FREIGHT FEDEX_GROUND GROUND_HOME_DELIVERY
    INTERNATIONAL_PRIORITY_FREIGHT INTERNATIONAL_ECONOMY_FREIGHT EUROPE_FIRST_INTERNATIONAL_PRIORITY
  `),
  royalmail: words(`
    SpecialDelivery1pm SpecialDelivery9am SpecialDelivery1pmSaturday SpecialDelivery9amSaturday
    SignedForFirstClass SignedForSecondClass Express9 Express10 ExpressAM Express24 Express48
    StandardFirstClass StandardSecondClass InternationalStandard InternationalTracked
    InternationalEconomy
  `),
  upsready: words(`
    2nd_Day_Air 2nd_Day_Air_AM 3_Day_Select Expedited Express Express_Plus Express_Saver
    Express_Early_AM Ground Next_Day_Air Next_Day_Air_Early_AM Next_Day_Air_Saver Saver Standard
    Today_Dedicated_Courier Today_Express Today_Express_Saver Today_Intercity Today_Standard
    Worldwide_Expedited Worldwide_Express Worldwide_Express_Plus Worldwide_Express_Saver Worldwide_Saver
  `),
  usps: null,
  zoom2u: words(`
    3_hour Same_day VIP
  `),
};

/** Every type a method can have, but for the carrier registered for the app. */
export const methodTypes = [...staticTypes, ...Object.keys(realTimeServices), ...Object.keys(providers)];

/** Whether a method of this type can be created: the documented types, and providers that are registered. */
export function isMethodType(type: string): boolean {
  return staticTypes.includes(type) || isRealTimeType(type);
}

/** Whether rates of this type come from a carrier or a provider. */
export function isRealTimeType(type: string): boolean {
  return isNativeCarrierType(type) || Object.hasOwn(providers, type);
}

/** Whether rates of this type come from a carrier that BigCommerce itself integrates; its settings have a known shape. */
export function isNativeCarrierType(type: string): boolean {
  return Object.hasOwn(realTimeServices, type);
}

/** Whether BigCommerce documents this service for the type; true where it documents none. */
export function isKnownService(type: string, service: string): boolean {
  return realTimeServices[type]?.includes(service) ?? true;
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
