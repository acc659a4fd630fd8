import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints } from '@/lib/rest/endpoints/endpoints';
import type { Endpoint } from '@/lib/rest/endpoint';
import { openApiDocument } from '@/lib/rest/openapi-document';
import { fromJsonSchema, parseJsonSchema, strangeText, type JsonSchema } from '@/tests/from-json-schema';
import { afterAnswers, ask, createTestKey } from '@/tests/rest';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 40);
const CARRIERS = '/v1/operations/carriers';

interface Documented {
  parameters?: { in: string; name: string; schema: unknown }[];
  requestBody?: { content: { 'application/json': { schema: unknown } } };
}

interface Fuzzed {
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

const resolve = (ref: string): JsonSchema =>
  parseJsonSchema(openApiDocument().components?.schemas?.[ref.split('/').at(-1) ?? '']);

/** Requests to an endpoint: its parameters and body as documented or not quite, at things that are there or not. */
function requestTo(endpoint: Endpoint, ids: Record<string, string[]>): fc.Arbitrary<Fuzzed> {
  const operation = openApiDocument().paths?.[endpoint.path]?.[
    endpoint.method.toLowerCase() as 'get'
  ] as unknown as Documented;
  const parameters = (operation.parameters ?? []).map(({ in: place, name, schema }) => {
    const value = place === 'path' ? idArbitrary(ids[name] ?? []) : fromJsonSchema(parseJsonSchema(schema), resolve);
    return fc
      .option(value, { nil: undefined, freq: place === 'path' ? 1_000_000 : 2 })
      .map((made) => ({ place, name, made }));
  });
  const content = operation.requestBody?.content['application/json'].schema;
  const body = fc.oneof(
    { weight: 9, arbitrary: content ? fromJsonSchema(parseJsonSchema(content), resolve) : fc.constant(undefined) },
    { weight: 1, arbitrary: fc.oneof(strangeText(), fc.jsonValue(), fc.uint8Array({ maxLength: 8 })) },
  );
  const extra = fc.option(fc.tuple(strangeText(), strangeText()), { nil: undefined, freq: 1 });
  return fc.tuple(fc.tuple(...parameters), body, extra).map(([made, sent, more]) => {
    const query = new URLSearchParams();
    const headers: Record<string, string> = {};
    let path = endpoint.path;
    for (const { place, name, made: value } of made) {
      if (place === 'path') path = path.replace(`{${name}}`, encode(textOf(value)));
      else if (value === undefined) continue;
      else if (place === 'header') headers[name] = textOf(value).replaceAll(/[^\x20-\xff]/g, '?');
      else for (const one of [value].flat()) query.append(name, wellFormed(textOf(one)));
    }
    if (more && Math.abs(more[0].length - more[1].length) > 2) query.append(wellFormed(more[0]), wellFormed(more[1]));
    return {
      path: query.size > 0 ? `${path}?${query.toString()}` : path,
      headers,
      body: endpoint.method === 'GET' ? undefined : sent,
    };
  });
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const wellFormed = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
const encode = (text: string) => encodeURIComponent(wellFormed(text)) || 'x';

function idArbitrary(known: string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: strangeText() });
}

async function setUp() {
  const context = await createShippoStore();
  const key = await createTestKey(context);
  const body = { name: 'UPS', code: 'ups', account_number: '1X2345' };
  const ups = await ask<{ id: string; service_levels: { data: { id: string }[] } }>(
    'POST',
    `${CARRIERS}?include=service_levels`,
    { key, body },
  );
  const own = await ask<{ id: string }>('POST', CARRIERS, { key, body: { name: 'Own' } });
  const carrier_id = [ups.body.id, own.body.id, 'cr_00000000000000000000000000000001', `cr_${'f'.repeat(32)}`];
  const service_level_id = ups.body.service_levels.data.map(({ id }) => id).slice(0, 3);
  return { key, ids: { carrier_id, service_level_id } };
}

test.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
  '%s answers whatever is sent as documented, and never with a fault of its own',
  { timeout: 60_000 },
  async (_, endpoint) => {
    const { key, ids } = await setUp();
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(requestTo(endpoint, ids), async ({ path, headers, body }) => {
        const { status } = await ask(endpoint.method, path, { key, headers, body });
        statuses.add(status);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
    await afterAnswers();
    expect(statuses.size).toBeGreaterThan(1);
  },
);
