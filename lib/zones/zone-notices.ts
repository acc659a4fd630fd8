import type { CarrierTrouble } from '@/lib/carrier-connections/carrier-troubles';
import { describeUncovered } from '@/lib/definitions/rates/analyze-ranges';
import { formatMoney } from '@/lib/format/format-money';
import { formatWeight } from '@/lib/format/format-weight';
import { joinNames } from '@/lib/format/join-names';
import type { SettingsStyle } from '@/lib/format/range-style';
import type { NamePlace } from '@/lib/zones/places/place-names';
import type { UncoveredOrders } from '@/lib/zones/uncovered-orders';
import type { ZoneOverlap } from '@/lib/zones/places/zone-overlaps';
import { isDoubtful, type ZoneWarning } from '@/lib/zones/zone-warnings';

/** A warning as the zone's page shows it. Serialisable. */
export interface ZoneNotice {
  type: 'warning' | 'info';
  header: string;
  messages: string[];
  /** Where to do something about it; paths below the store's. */
  links: { path: string; label: string }[];
}

interface Reader {
  style: SettingsStyle;
  namePlace: NamePlace;
}

/** The warnings of a zone in words, as long as somebody needs to act on them; all overlaps as one notice or two. */
export function zoneNotices(warnings: readonly ZoneWarning[], reader: Reader): ZoneNotice[] {
  const overlaps = warnings.flatMap((warning) => (warning.kind === 'overlap' ? [warning.overlap] : []));
  return [
    ...warnings.flatMap((warning) => toNotice(warning, reader.style) ?? []),
    ...overlapNotice(overlaps.filter(isDoubtful), SAME, reader.namePlace),
    ...overlapNotice(
      overlaps.filter((overlap) => !isDoubtful(overlap)),
      NESTED,
      reader.namePlace,
    ),
  ];
}

function toNotice(warning: ZoneWarning, style: SettingsStyle): ZoneNotice | undefined {
  switch (warning.kind) {
    case 'zone_disabled':
      return warn('This zone is disabled', 'None of its methods is offered. Enable it under Zones when it is ready.');
    case 'no_enabled_method':
      // A zone without methods says so where they would be.
      if (!warning.hasMethods) return undefined;
      return warn(
        'No method of this zone is enabled',
        warning.hasFreeShipping
          ? 'Its free shipping is on, but BigCommerce does not document whether shoppers are offered it without a method. Enable a method below or add one.'
          : 'Shoppers it covers are offered no shipping from it. Enable a method below or add one.',
      );
    case 'none_can_quote':
      return warn(
        'No method of this zone can quote',
        'Each of its enabled methods belongs to a carrier that is not connected.',
      );
    case 'carrier':
      return carrierNotice(warning.trouble);
    case 'no_rates':
      return warn(
        warning.names.length === 1 ? 'A method has no rates' : 'Some methods have no rates',
        `${joinNames(warning.names.map((name) => `“${name}”`))}: no ranges and no cost outside them, so shoppers are not offered it. Edit it and add either.`,
      );
    case 'uncovered':
      return uncoveredNotice(warning.orders, style);
    case 'overlap':
      return undefined;
  }
}

function carrierNotice({ kind, carrierId, name }: CarrierTrouble): ZoneNotice {
  const path = `/carriers/${carrierId}`;
  switch (kind) {
    case 'not_connected':
      return {
        ...warn(
          `${name} is not connected`,
          'Its enabled methods in this zone quote only if somebody connected it in BigCommerce since, which apps cannot see.',
        ),
        links: [{ path, label: `Connect ${name}` }],
      };
    case 'refused':
      return {
        ...warn(
          `BigCommerce refused the details of ${name}`,
          'Its enabled methods in this zone quote only if somebody connected it in BigCommerce itself, which apps cannot see.',
        ),
        links: [{ path, label: `Enter the details of ${name} again` }],
      };
    case 'uncertain':
      return {
        ...warn(
          `It is not certain whether ${name} is connected`,
          'An answer from BigCommerce was lost. If it is not connected, its enabled methods in this zone do not quote.',
        ),
        links: [{ path, label: `Look at ${name}` }],
      };
  }
}

function uncoveredNotice({ weight, total, mayBeQuoted }: UncoveredOrders, style: SettingsStyle): ZoneNotice {
  const byWeight = weight && describeUncovered(weight, (text) => formatWeight(text, style.weightUnits, style.locale));
  const byTotal = total && describeUncovered(total, (text) => formatMoney(text, style.currency, style.locale));
  const which =
    byWeight !== undefined && byTotal !== undefined
      ? `Orders whose weight is ${byWeight} and whose total is ${byTotal}`
      : `Orders ${byWeight ?? byTotal ?? ''}`;
  return mayBeQuoted
    ? {
        ...warn(
          'Some orders depend on a carrier’s rates',
          `${which} are in no range, and no method has a default cost.`,
        ),
        type: 'info',
      }
    : warn('Some orders are offered no rate', `${which} are in no range, and no enabled method has a rate for them.`);
}

const UNDOCUMENTED = 'BigCommerce does not document which zone counts there.';
const SAME = {
  type: 'warning',
  header: 'Other zones cover the same places',
  advice: `${UNDOCUMENTED} To be certain, leave each place in one zone.`,
} as const;
const NESTED = { type: 'info', header: 'Zones within or around this one', advice: UNDOCUMENTED } as const;
const SHOWN = 10;

function overlapNotice(
  overlaps: readonly ZoneOverlap[],
  { type, header, advice }: typeof SAME | typeof NESTED,
  namePlace: NamePlace,
): ZoneNotice[] {
  if (overlaps.length === 0) return [];
  const shown = overlaps.slice(0, SHOWN);
  const more = overlaps.length - shown.length;
  return [
    {
      type,
      header,
      messages: [
        ...shown.map((overlap) => overlapWords(overlap, namePlace)),
        ...(more > 0 ? [`And ${more} more ${more === 1 ? 'zone' : 'zones'}.`] : []),
        advice,
      ],
      links: shown.map(({ zoneId, name }) => ({ path: `/zones/${zoneId}`, label: name })),
    },
  ];
}

function overlapWords({ name, enabled, kind, count, examples }: ZoneOverlap, namePlace: NamePlace): string {
  const zone = `“${name}”${enabled ? '' : ' (disabled)'}`;
  if (count === 0) return `${zone} is the rest of the world too.`;
  const more = count - examples.length;
  const names = examples.map(namePlace);
  const places = joinNames(more > 0 ? [...names, `${more.toLocaleString('en-US')} more`] : names);
  if (kind === 'same') return `${zone} names ${places} too.`;
  return kind === 'contains'
    ? `${zone} names places within this zone’s countries: ${places}.`
    : `${zone} covers the whole country of ${places}, which this zone names.`;
}

function warn(header: string, message: string): ZoneNotice {
  return { type: 'warning', header, messages: [message], links: [] };
}
