import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { viewZone } from '@/lib/zones/view-zone';
import { createTestZone } from '@/tests/create-test-zone';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('shows methods in words and which of them miss their carrier', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
  const options = { delivery_services: ['FEDEX_GROUND', 'FEDEX_2_DAY'] };
  await openMethod({ name: 'FedEx', type: 'fedex', settings: { carrier_options: options } });
  await openMethod({ name: 'Odd', type: 'carrier_33', settings: {}, enabled: false });
  await disconnect(context.store.hash, 'fedex');

  expect(await viewZone(context, zoneId)).toEqual({
    id: zoneId,
    name: 'Home',
    enabled: true,
    covers: { type: 'Countries', places: 'United States' },
    methods: [
      expect.objectContaining({ typeName: 'Flat rate per order', summary: '$8.00 per order', missingCarrier: null }),
      expect.objectContaining({
        typeName: 'FedEx',
        summary: '2 services',
        missingCarrier: { id: 'fedex', name: 'FedEx' },
      }),
      // Nobody disconnected it here: it may well be connected in BigCommerce.
      expect.objectContaining({ typeName: 'Provider carrier_33', enabled: false, missingCarrier: null }),
    ],
  });
});

async function disconnect(storeHash: string, carrierId: string) {
  const db = await prisma();
  await db.carrierConnection.create({
    data: { storeHash, carrierId, state: 'not_connected', evidence: 'Disconnected here', secretCodes: [] },
  });
}
