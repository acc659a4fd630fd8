import { expect, test } from 'vitest';
import { freshenZoneSnapshots } from '@/lib/zones/snapshots/freshen-zone-snapshots';
import { listZoneSnapshots } from '@/lib/zones/snapshots/list-zone-snapshots';
import { refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('keeps what it read', async () => {
  const { context, zoneId } = await createTestZone();
  await freshenZoneSnapshots(context);
  expect(await listZoneSnapshots(context)).toMatchObject([{ zone: { id: zoneId } }]);
});

test('leaves the last part of the quota to people', async () => {
  const { context } = await createTestZone();
  await refreshZoneSnapshots(context);
  await control('POST', `/stores/${context.store.hash}/quota`, { quota: 100, used: 75 });
  await refreshZoneSnapshots(context);
  await expect(freshenZoneSnapshots(context)).rejects.toMatchObject({ code: 'rate_limited' });
});
