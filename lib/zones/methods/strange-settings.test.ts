import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { parseJson } from '@/lib/format/lossless-json';
import { asObject, isObject } from '@/lib/bigcommerce/tolerant';
import { getMethod, type ZoneMethod, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { methodFormSchema } from '@/lib/definitions/method-types/method-form-schema';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { env } from '@/lib/env';
import type { ConnectedStore } from '@/lib/stores/context';
import { toMethodChanges } from '@/lib/zones/methods/method-changes';
import { toMethodForm } from '@/lib/zones/methods/method-form';
import { codesOf, toFieldValues } from '@/lib/zones/methods/method-settings';
import { rangeItems, RANGE_KEYS } from '@/lib/zones/methods/range-rows';
import { stableJson } from '@/lib/zones/stable-json';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { createTestZone } from '@/tests/create-test-zone';
import { editOneSetting } from '@/tests/edit-one-setting';
import { strangeMethod } from '@/tests/strange-methods';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

type Settings = Record<string, unknown>;
const ROUNDS = 10;

test('ten edits of one setting each leave everything else as it was, by the text of its numbers', () => {
  fc.assert(
    fc.property(strangeMethod(), ({ type, settings }) => {
      const before = parseJson(settings) as Settings;
      const edited = new Set<string>();
      let now = before;
      for (let round = 0; round < ROUNDS; round += 1) {
        const method = methodOf(type, now);
        const form = toMethodForm(method);
        const { values, code } = editOneSetting(form, round);
        const after = methodFormSchema(form.fields, form.values).parse(values);
        now = toMethodChanges({ method, fields: form.fields, before: form.values, after }).settings ?? now;
        if (code !== undefined) edited.add(code);
      }
      expectSameBut(edited, { type, before, after: now });
      expect(edited.size).toBeGreaterThan(0);
    }),
    { seed: 1, numRuns: 150 },
  );
});

test('and so it is in the store', async () => {
  const zone = await createTestZone();
  // What it keeps is looked at through its API, so that must tell it as it is.
  await zone.setFlags({ stringBooleans: false, packagingKey: 'absent' });
  const path = `${inject('simulator').control}/__sim/stores/${zone.context.store.hash}/zones/${zone.zoneId}/methods`;
  await fc.assert(
    fc.asyncProperty(strangeMethod(), async ({ type, settings }) => {
      const answer = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"name":"M","type":"${type}","settings":${settings}}`,
      });
      const { id } = (await answer.json()) as { id: number };
      const ids = { zoneId: zone.zoneId, methodId: id };
      const before = await readStored(zone.context.store, ids);
      const edited = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const form = toMethodForm(await getMethod(zone.context.store, ids));
        const { values, code } = editOneSetting(form, round);
        await updateMethod(zone.context, { ...ids, drawnFrom: form.drawnFrom, values });
        if (code !== undefined) edited.add(code);
      }
      const after = await readStored(zone.context.store, ids);
      expectSameBut(edited, { type, before, after });
    }),
    { seed: 1, numRuns: 6 },
  );
}, 60_000);

/** What the store has, to the letter and without the app's client. */
async function readStored(store: ConnectedStore, { zoneId, methodId }: ZoneMethodIds): Promise<Settings> {
  const url = `${env().BIGCOMMERCE_API_URL}/stores/${store.hash}/v2/shipping/zones/${zoneId}/methods/${methodId}`;
  const headers = { accept: 'application/json', 'x-auth-token': store.accessToken.reveal() };
  const answer = await fetch(url, { headers });
  return asObject(asObject(parseJson(await answer.text()))['settings']);
}

/** Nothing but what was edited, the echoes and the way in which defined fields are written may differ. */
function expectSameBut(edited: ReadonlySet<string>, change: { type: string; before: Settings; after: Settings }): void {
  const { type, before, after } = change;
  expect(unknownPart(type, after, edited)).toBe(unknownPart(type, before, edited));
  const fields = (findMethodType(type)?.fields ?? []).filter(({ code }) => !edited.has(code));
  expect(toFieldValues(fields, partOf(type, after))).toEqual(toFieldValues(fields, partOf(type, before)));
  for (const { code, type: kind } of fields) {
    const written = partOf(type, after)[code];
    if (kind === 'checkbox' && written !== undefined) expect(typeof written).toBe('boolean');
    if (kind === 'multiselect') expect(Array.isArray(written)).toBe(true);
  }
}

/** As JSON with the keys in order: what no field stands for, keys of ranges included. */
function unknownPart(type: string, settings: Settings, edited: ReadonlySet<string>): string {
  const definition = findMethodType(type);
  const echoes = definition?.group === 'carriers' ? ['packaging', 'id'] : [];
  const left = new Set([...(definition?.fields ?? []).flatMap(codesOf), ...echoes, ...edited]);
  const part = Object.fromEntries(Object.entries(partOf(type, settings)).filter(([key]) => !left.has(key)));
  const around = Object.fromEntries(Object.entries(settings).filter(([key]) => key !== 'carrier_options'));
  const ranges = rangeItems(settings['range']).map((range, index) => {
    if (!edited.has('range') || index > 0 || !isObject(range)) return range;
    return { ...range, [RANGE_KEYS.cost]: 'edited' };
  });
  return stableJson({ part, ranges, ...(definition?.settings === 'carrier_options' && { around }) });
}

function partOf(type: string, settings: Settings): Settings {
  return findMethodType(type)?.settings === 'root' ? settings : asObject(settings['carrier_options']);
}

function methodOf(type: string, settings: Settings): ZoneMethod {
  return { id: 1, name: 'M', type, settings, enabled: true, handlingFees: null, isFallback: false, channelIds: null };
}
