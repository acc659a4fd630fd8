import { expect, test } from 'vitest';
import type { ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import type { Context } from '@/lib/stores/context';
import { deleteMethod } from '@/lib/zones/methods/delete-method';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';
import { toMethodForm } from '@/lib/zones/methods/method-form';
import { updateMethod } from '@/lib/zones/methods/update-method';
import { getMethod } from '@/lib/bigcommerce/zone-methods';
import { createTestZone } from '@/tests/create-test-zone';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

interface Change {
  send: 'PUT' | 'DELETE';
  /** Which of the readings is the one that looks what became of it. */
  look: { route: string; nth: number };
  run: (context: Context, ids: ZoneMethodIds) => Promise<unknown>;
  logged: object;
}

const METHOD = '/v2/shipping/zones/*/methods/*';

const changes: Record<string, Change> = {
  'a renaming': {
    send: 'PUT',
    look: { route: `GET ${METHOD}`, nth: 3 },
    run: async (context, ids) => {
      const { drawnFrom, values } = toMethodForm(await getMethod(context.store, ids));
      return updateMethod(context, { ...ids, drawnFrom, values: { ...values, name: 'Renamed' } });
    },
    logged: { before: { Name: 'Flat' }, after: { Name: 'Renamed' } },
  },
  'a switch': {
    send: 'PUT',
    look: { route: `GET ${METHOD}`, nth: 2 },
    run: (context, ids) => setMethodEnabled(context, { ...ids, enabled: false }),
    logged: { before: { Enabled: 'Yes' }, after: { Enabled: 'No' } },
  },
  'a deletion': {
    send: 'DELETE',
    look: { route: 'GET /v2/shipping/zones/*/methods', nth: 1 },
    run: deleteMethod,
    logged: { before: { Name: 'Flat' }, after: null },
  },
};

test.each(Object.entries(changes))(
  '%s of which nobody knows whether it was made is told and written down as that',
  async (_what, { send, look, run, logged }) => {
    const { context, openMethod, planFault, activity } = await createTestZone();
    const { ids } = await openMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
    await planFault(`${send} ${METHOD}`, { kind: 'status', status: 500 }, { times: 'endless' });
    await planFault(look.route, { kind: 'status', status: 500 }, { nth: look.nth, times: 'endless' });

    await expect(run(context, ids)).rejects.toMatchObject({ code: 'unavailable', applied: 'unknown' });
    expect(await activity()).toMatchObject([{ kind: 'method.unknown', subjectId: String(ids.methodId), ...logged }]);
  },
);
