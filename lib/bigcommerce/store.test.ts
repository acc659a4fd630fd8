import { describe, expect, test } from 'vitest';
import { listChannels } from '@/lib/bigcommerce/channels';
import { listCountries, listStates } from '@/lib/bigcommerce/geography';
import { getStore, toStoreFacts } from '@/lib/bigcommerce/store';
import { simulatedCredentials } from '@/tests/simulated-credentials';

describe('a store', () => {
  test('says its name, currency, units and time zone', async () => {
    const { credentials } = await simulatedCredentials('standard');
    const facts = toStoreFacts(await getStore(credentials));
    expect(facts.name).not.toBe('');
    expect(facts.currency).toBe('USD');
    expect(facts.weightUnits).not.toBe('');
    expect(facts.timeZone).toContain('/');
    expect(facts.controlPanelUrl).toMatch(/^https?:/);
  });

  test('that says nothing has the usual facts', async () => {
    const { credentials, plan } = await simulatedCredentials();
    await plan({ fault: { kind: 'status', status: 200, body: { logo: [], timezone: [], currency: null } } });
    expect(toStoreFacts(await getStore(credentials))).toEqual({
      name: '',
      currency: 'USD',
      timeZone: 'UTC',
      weightUnits: '',
      controlPanelUrl: null,
    });
  });
});

describe('countries and states', () => {
  test('are read once and then remembered', async () => {
    const { credentials, requests } = await simulatedCredentials();
    const countries = await listCountries(credentials);
    const australia = countries.find((country) => country.countryIso2 === 'AU');
    const states = await listStates(credentials, australia?.id ?? 0);
    expect(australia?.name).toBe('Australia');
    expect(states.map((state) => state.stateIso2)).toContain('ACT');
    const before = (await requests()).length;
    await listCountries(credentials);
    await listStates(credentials, australia?.id ?? 0);
    expect(await requests()).toHaveLength(before);
  });
});

describe('channels', () => {
  test('are listed by name', async () => {
    const { credentials } = await simulatedCredentials('standard');
    const [channel] = await listChannels(credentials);
    expect(channel).toMatchObject({ id: 1, type: 'storefront', status: 'active' });
    expect(channel?.name).not.toBe('');
  });

  test('need their scope', async () => {
    const { credentials } = await simulatedCredentials('standard', ['store_v2_information', 'store_v2_orders']);
    await expect(listChannels(credentials)).rejects.toMatchObject({ code: 'reauthorize', status: 403 });
  });
});
