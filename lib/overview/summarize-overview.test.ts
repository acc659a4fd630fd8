import { describe, expect, test } from 'vitest';
import { carrierTroubles } from '@/lib/carrier-connections/carrier-troubles';
import type { ConnectionOverview } from '@/lib/carrier-connections/list-connections';
import { summarizeOverview as summarize } from '@/lib/overview/summarize-overview';
import type { NormalizedMethod, ZoneSnapshot } from '@/lib/zones/snapshots/zone-snapshot';

function summarizeOverview(known: Omit<Parameters<typeof summarize>[0], 'troubles'>) {
  return summarize({ ...known, troubles: carrierTroubles(known.connections, new Set()) });
}

const say = (date: Date) => date.toISOString();
const readAt = new Date('2026-11-21T10:00:00Z');

function zone(id: number, methods: { type: string; enabled: boolean }[], enabled = true): ZoneSnapshot {
  return {
    zone: {
      id,
      name: `Zone ${id}`,
      type: 'country',
      enabled,
      freeShipping: { enabled: false, minimumSubTotal: '0' },
      placeCount: 1,
      places: [],
      hash: '',
    },
    methods: methods.map(({ type, enabled: on }, index): NormalizedMethod => ({
      id: index + 1,
      name: type,
      type,
      enabled: on,
      settings: {},
      handlingFee: null,
      isFallback: false,
      channelIds: [],
    })),
    hash: '',
    readAt,
  };
}

type State = ConnectionOverview['status']['state'];

interface Seen {
  zones?: ZoneSnapshot[];
  at?: Date | null;
}

function connection(carrierId: string, state: State, { zones = [], at = readAt }: Seen = {}): ConnectionOverview {
  return {
    carrierId,
    name: carrierId.toUpperCase(),
    kind: 'built_in',
    status: { state, evidence: `evidence of ${state}`, at, by: null, canSendAgain: false, canDisconnect: false },
    methods: zones.flatMap(({ zone: { id, name, enabled: zoneEnabled }, methods }) =>
      methods
        .filter(({ type }) => type === carrierId)
        .map((method) => ({
          zoneId: id,
          zoneName: name,
          zoneEnabled,
          methodId: method.id,
          methodName: method.name,
          enabled: method.enabled,
        })),
    ),
  };
}

describe('the checklist', () => {
  test('is empty for a store in which nothing was set up', () => {
    const { steps, zonesRead } = summarizeOverview({
      connections: [connection('fedex', 'not_connected')],
      zones: [],
      shipmentsMade: 0,
      say,
    });
    expect(steps).toEqual({
      connect: { done: false, carriers: [] },
      enable: { done: false, zones: [] },
      ship: { done: false },
    });
    expect(zonesRead).toBeNull();
  });

  test('ticks each step from what is really there', () => {
    const zones = [zone(1, [{ type: 'fedex', enabled: true }])];
    const { steps } = summarizeOverview({
      connections: [connection('fedex', 'submitted', { zones })],
      zones,
      shipmentsMade: 1,
      say,
    });
    expect(steps).toEqual({
      connect: { done: true, carriers: ['FEDEX'] },
      enable: { done: true, zones: ['Zone 1'] },
      ship: { done: true },
    });
  });

  test('counts a carrier that was set up in BigCommerce as connected, but one whose answer was lost without a method not', () => {
    const zones = [zone(1, [{ type: 'usps', enabled: false }])];
    const connections = [connection('usps', 'in_bigcommerce', { zones }), connection('fedex', 'unknown')];
    expect(summarizeOverview({ connections, zones, shipmentsMade: 0, say }).steps.connect).toEqual({
      done: true,
      carriers: ['USPS'],
    });
  });

  test('does not tick the zone step for a method that is off, in a disabled zone, or of a disconnected carrier', () => {
    const zones = [
      zone(1, [{ type: 'fedex', enabled: false }]),
      zone(2, [{ type: 'fedex', enabled: true }], false),
      zone(3, [{ type: 'auspost', enabled: true }]),
    ];
    const connections = [
      connection('fedex', 'submitted', { zones }),
      connection('auspost', 'not_connected', { zones }),
    ];
    expect(summarizeOverview({ connections, zones, shipmentsMade: 0, say }).steps.enable.done).toBe(false);
  });
});

describe('what needs attention', () => {
  test('names carriers that are enabled but not connected, and those whose answer was lost', () => {
    const zones = [zone(1, [{ type: 'fedex', enabled: true }])];
    const connections = [connection('fedex', 'not_connected', { zones }), connection('zoom2u', 'unknown')];
    expect(summarizeOverview({ connections, zones, shipmentsMade: 0, say }).attention).toEqual([
      { carrierId: 'fedex', name: 'FEDEX', reason: 'Not connected, but enabled in Zone 1.' },
      { carrierId: 'zoom2u', name: 'ZOOM2U', reason: 'evidence of unknown' },
    ]);
  });

  test('names a carrier whose details were refused, when a zone counts on it', () => {
    const zones = [zone(1, [{ type: 'fedex', enabled: true }])];
    const connections = [connection('fedex', 'unknown', { zones, at: null }), connection('zoom2u', 'not_connected')];
    const troubles = carrierTroubles(connections, new Set(['fedex', 'zoom2u']));
    expect(summarize({ connections, troubles, zones, shipmentsMade: 0, say }).attention).toEqual([
      { carrierId: 'fedex', name: 'FEDEX', reason: 'BigCommerce refused its details, but it is enabled in Zone 1.' },
    ]);
  });

  test('leaves a carrier alone that was set up in BigCommerce itself', () => {
    const zones = [zone(1, [{ type: 'fedex', enabled: true }])];
    const connections = [connection('fedex', 'unknown', { zones, at: null })];
    expect(summarizeOverview({ connections, zones, shipmentsMade: 0, say }).attention).toEqual([]);
  });

  test('names enabled zones whose methods are off or cannot quote, and no disabled zone', () => {
    const zones = [
      zone(1, []),
      zone(2, [{ type: 'fedex', enabled: true }]),
      zone(3, [
        { type: 'perorder', enabled: true },
        { type: 'fedex', enabled: true },
      ]),
      zone(4, [], false),
    ];
    const { quietZones } = summarizeOverview({
      connections: [connection('fedex', 'not_connected', { zones })],
      zones,
      shipmentsMade: 0,
      say,
    });
    expect(quietZones.map(({ zoneId, reason }) => [zoneId, reason])).toEqual([
      [1, 'No method is enabled.'],
      [2, 'Its enabled methods belong to carriers that are not connected.'],
    ]);
  });
});
