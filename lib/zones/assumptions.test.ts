import { expect, test } from 'vitest';
import { blankZoneFields } from '@/lib/definitions/zone-form/zone-fields';
import { getMethod } from '@/lib/bigcommerce/zone-methods';
import { createMethod } from '@/lib/zones/methods/create-method';
import { createZone } from '@/lib/zones/create-zone';
import { deleteMethod } from '@/lib/zones/methods/delete-method';
import { deleteZone } from '@/lib/zones/delete-zone';
import { findZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { toMethodForm } from '@/lib/zones/methods/method-form';
import { openZone } from '@/lib/zones/open-zone';
import { readZone } from '@/lib/zones/read-zone';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';
import { setZoneEnabled } from '@/lib/zones/set-zone-enabled';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { updateZone } from '@/lib/zones/update-zone';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** Other ways in which BigCommerce may do what its documents leave open, or do in two ways: docs/simulator.md. */
const alternatives: Record<string, unknown>[] = [
  { zoneFieldsOmitted: 'reset' },
  { zoneLocationsReplaced: false },
  { zoneDeleteRemovesMethods: false },
  { methodSettingsReplaced: false },
  // What may be refused, and how much else counts.
  {
    zoneTypeChange: 'refuse',
    unknownPlaces: 'refuse',
    duplicateZoneNames: 'refuse',
    secondGlobalZone: 'refuse',
    zipLimitPer: 'store',
    methodTypeChange: 'refuse',
    unknownServices: 'refuse',
  },
  // How answers look.
  { handlingFeeAmounts: 'number', unsetHandlingFees: 'zero', packagingKey: 'copy', emptySettingsAs: 'list' },
  { stringBooleans: false, singleServiceCollapses: false, packagingKey: 'absent', unknownFields: false },
  { stringMethodFields: true, optionalMethodKeys: 'absent' },
  { methodCreateStatus: '201', emptyListStatus: '200', innerStatusDiffers: true, xmlDefault: true },
];

const fedex = {
  delivery_services: ['FEDEX_GROUND'],
  dropoff_type: 'REGULAR_PICKUP',
  packaging_type: 'YOUR_PACKAGING',
  packing_method: 'SEPARATE',
  rate_type: 'LIST',
  include_package_value: true,
  destination_type: 'residential',
};

interface StoredZone {
  id: number;
  name: string;
  locations: { zip?: string }[];
  methods: { name: string; settings: unknown; enabled: boolean }[];
}

const whole: StoryEnd = {
  zone: {
    name: 'Harbour',
    type: 'zip',
    enabled: true,
    handlingFee: { kind: 'percentage', amount: '5', displaySeparately: true },
    freeShipping: { enabled: true, minimumSubTotal: '75.0000', excludeFixedShippingProducts: false },
  },
  zips: ['2000', '2001', '2010'],
  methods: [
    { name: 'Express', settings: { rate: 12.5 }, enabled: true },
    { name: 'FedEx', settings: { carrier_options: { ...fedex, rate_type: 'NONE' } }, enabled: true },
    { name: 'Free', settings: {}, enabled: true },
  ],
};

interface StoryEnd {
  zone: object;
  zips: string[];
  methods: object[];
}

test.each(alternatives)('a zone and its methods end as they should with %o', async (flags) => {
  const store = await createTestZone();
  const { context } = store;
  await store.setFlags(flags);

  const { zone } = await createZone(context, {
    ...blankZoneFields,
    name: 'Harbor',
    type: 'zip',
    freeShipping: { enabled: true, minimumSubTotal: '75', excludeFixedShippingProducts: false },
    places: { added: { AU: '2000\n2001' }, removed: {} },
  });
  const zoneId = zone.id;
  const { type, fields } = await openZone(context, zoneId);
  const handlingFee = { kind: 'percentage', amount: '5', displaySeparately: true } as const;
  const edited = await updateZone(context, {
    zoneId,
    drawnFrom: { ...fields, type },
    values: { ...fields, name: 'Harbour', handlingFee, places: { added: { AU: '2010' }, removed: {} } },
  });
  await setZoneEnabled(context, { zoneId, enabled: false });
  await setZoneEnabled(context, { zoneId, enabled: true });

  const base = { enabled: true, handlingFee: { kind: 'none', amount: '' }, other: [], channelIds: null } as const;
  const add = async (type: string, values: object) =>
    (await createMethod(context, { zoneId, type, values: { ...base, ...values } })).method.id;
  const flat = await add('perorder', { name: 'Standard', settings: { rate: '8' } });
  const carrier = await add('fedex', { name: 'FedEx', settings: fedex });
  await add('freeshipping', { name: 'Free', settings: {} });
  const spare = await add('peritem', { name: 'Spare', settings: { rate: '1' } });

  const edit = async (methodId: number, change: { name?: string; settings?: object }) => {
    const form = toMethodForm(await getMethod(context.store, { zoneId, methodId }));
    const settings = { ...form.values.settings, ...change.settings };
    const values = { ...form.values, ...change, settings };
    return updateMethod(context, { zoneId, methodId, drawnFrom: form.drawnFrom, values });
  };
  const changes = [
    await edit(flat, { name: 'Express', settings: { rate: '12.5' } }),
    await edit(carrier, { settings: { rate_type: 'NONE' } }),
  ];
  await setMethodEnabled(context, { zoneId, methodId: flat, enabled: false });
  await setMethodEnabled(context, { zoneId, methodId: flat, enabled: true });
  await deleteMethod(context, { zoneId, methodId: spare });

  expect([edited, ...changes].map(({ keptOtherwise }) => keptOtherwise)).toEqual([[], [], []]);
  expect(await findZoneDrift(context, await readZone(context, zoneId))).toBeNull();
  const stored = await storedZone(context.store.hash, zoneId);
  expect(stored).toMatchObject(whole.zone);
  expect(stored?.locations.map(({ zip }) => zip)).toEqual(whole.zips);
  expect(stored?.methods.map(({ name, settings, enabled }) => ({ name, settings, enabled }))).toEqual(whole.methods);

  await deleteZone(context, zoneId);
  expect(await storedZone(context.store.hash, zoneId)).toBeUndefined();
});

async function storedZone(hash: string, zoneId: number): Promise<StoredZone | undefined> {
  const { zones } = await control<{ zones: StoredZone[] }>('GET', `/stores/${hash}`);
  return zones.find(({ id }) => id === zoneId);
}
