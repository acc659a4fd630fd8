import { expect, test } from 'vitest';
import { getZone } from '@/lib/bigcommerce/zones';
import { prisma } from '@/lib/database/database';
import { findZoneDrift } from '@/lib/zones/drift/find-zone-drift';
import { readZone } from '@/lib/zones/read-zone';
import { restoreOurs } from '@/lib/zones/drift/restore-ours';
import { undoActivity } from '@/lib/zones/undo/undo-activity';
import { updateZone } from '@/lib/zones/update-zone';
import { toZoneFields } from '@/lib/zones/zone-form';
import { createTestZone } from '@/tests/create-test-zone';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const COUNT = 40_000;
const all = Array.from({ length: COUNT }, (_, index) => ({ country_iso2: 'US', zip: String(10_000 + index) }));

test('a zone of 40,000 postal codes is kept small, told by its difference, restored and undone', async () => {
  const { context, zoneId, activity } = await createTestZone({ name: 'All', type: 'zip', locations: all });
  await readZone(context, zoneId);
  const db = await prisma();
  const [baseline] = await db.zoneBaseline.findMany({ where: { storeHash: context.store.hash, zoneId } });
  expect(baseline?.content.length).toBeLessThan(400_000);

  const path = `/stores/${context.store.hash}/zones/${zoneId}`;
  await control('PUT', path, { locations: all.slice(100) });
  const drift = await findZoneDrift(context, await readZone(context, zoneId));
  const [field] = drift?.items[0]?.fields ?? [];
  expect(field?.before).toMatch(/^100 postal codes: 10000 \(US\), .*10019 \(US\), …$/);
  await restoreOurs(context, { zoneId, seen: drift?.seen ?? '' });
  expect((await getZone(context.store, zoneId)).locations).toHaveLength(COUNT);

  const fields = toZoneFields(await getZone(context.store, zoneId));
  const removed = all.slice(0, 30_000).map(({ zip }) => zip);
  const places = { added: {}, removed: { US: removed.join('\n') } };
  await updateZone(context, { zoneId, drawnFrom: { ...fields, type: 'zip' }, values: { ...fields, places } });
  const edit = (await activity()).at(-1);
  const words = JSON.stringify([edit?.before, edit?.after]);
  expect(words).toContain('removed 30,000 postal codes: 10000 (US)');
  expect(words.length).toBeLessThan(1_000);
  expect(edit?.undo?.length).toBeLessThan(300_000);
  await undoActivity(context, edit?.id ?? '');
  expect((await getZone(context.store, zoneId)).locations).toHaveLength(COUNT);
  expect(await findZoneDrift(context, await readZone(context, zoneId))).toBeNull();
}, 60_000);
