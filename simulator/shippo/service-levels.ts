import type { Carrier } from './carriers';
import type { ServiceLevel } from './service-level';

/** What each carrier offers until the control API says otherwise, as 'token: name'. Shippo docs: supported service levels. */
const catalogue: Record<Carrier, readonly string[]> = {
  fedex: [
    'fedex_ground: FedEx Ground®',
    'fedex_home_delivery: FedEx Home Delivery®',
    'fedex_smart_post: FedEx SmartPost®',
    'fedex_ground_economy: FedEx Ground® Economy',
    'fedex_2_day: FedEx 2Day®',
    'fedex_2_day_am: FedEx 2Day® A.M.',
    'fedex_express_saver: FedEx Express Saver®',
    'fedex_standard_overnight: FedEx Standard Overnight®',
    'fedex_priority_overnight: FedEx Priority Overnight®',
    'fedex_first_overnight: FedEx First Overnight®',
    'fedex_international_economy: FedEx International Economy®',
    'fedex_international_priority: FedEx International Priority®',
    'fedex_international_first: FedEx International First®',
    'fedex_europe_first_international_priority: FedEx International First®',
    'fedex_international_connect_plus: FedEx International Connect Plus',
    'fedex_first: FedEx First',
    'fedex_priority: FedEx Priority',
    'fedex_priority_express: FedEx Priority Express',
    'fedex_economy_select: FedEx® Economy',
    'fedex_regional_economy: FedEx® Regional Economy',
    'fedex_first_overnight_extra_hours: First Overnight® EH',
    'fedex_international_priority_express: International Priority® Express',
    'fedex_next_day_mid_morning: Next Day Mid Morning',
    'fedex_priority_overnight_extra_hours: Priority Overnight® EH',
    'fedex_standard_overnight_extra_hours: Standard Overnight® EH',
  ],
  ups: [
    'ups_standard: Standard℠',
    'ups_ground: Ground',
    'ups_saver: Saver®',
    'ups_3_day_select: 3 Day Select®',
    'ups_second_day_air: 2nd Day Air®',
    'ups_second_day_air_am: 2nd Day Air® A.M.',
    'ups_next_day_air: Next Day Air®',
    'ups_next_day_air_saver: Next Day Air Saver®',
    'ups_next_day_air_early_am: Next Day Air® Early',
    'ups_mail_innovations_bpm_flat: Mail Innovations BPM Flat',
    'ups_mail_innovations_bpm_parcel: Mail Innovations BPM Parcel',
    'ups_mail_innovations_irregular: Mail Innovations Irregular',
    'ups_mail_innovations_media_mail: Mail Innovations Media Mail',
    'ups_mail_innovations_parcel: Mail Innovations Parcel',
    'ups_mail_innovations_standard_flat: Mail Innovations Standard Flat',
    'ups_surepost: Surepost',
    'ups_surepost_bound_printed_matter: SurePost® Bound Printed Matter',
    'ups_surepost_lightweight: Surepost Lightweight',
    'ups_surepost_media: SurePost® Media',
    'ups_express: Express®',
    'ups_express_1200: Express 12:00',
    'ups_express_plus: Express Plus®',
    'ups_expedited: Expedited®',
    'ups_express_early: Express® Early',
    'ups_access_point_economy: Access Point™ Economy',
    'ups_ground_saver: Ground Saver',
  ],
  usps: [
    'usps_priority: Priority Mail',
    'usps_priority_express: Priority Mail Express',
    'usps_media_mail: Media Mail',
    'usps_priority_mail_international: Priority Mail International',
    'usps_priority_mail_express_international: Priority Mail Express International',
    'usps_first_class_package_international_service: First Class Package International',
    'usps_ground_advantage: Ground Advantage',
  ],
};

/** The service levels of a new Shippo account. */
export function initialServiceLevels(): Map<Carrier, ServiceLevel[]> {
  const entries = Object.entries(catalogue) as [Carrier, readonly string[]][];
  return new Map(entries.map(([carrier, lines]) => [carrier, lines.map(readLine)]));
}

function readLine(line: string): ServiceLevel {
  const colon = line.indexOf(':');
  return { token: line.slice(0, colon), name: line.slice(colon + 2) };
}
