import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { endpoints } from '@/lib/rest/endpoints/endpoints';
import { errorCodes } from '@/lib/rest/error-codes';
import { openApiDocument } from '@/lib/rest/openapi-document';
import { referenceView } from '@/lib/rest/reference-view';

interface Operation {
  operationId: string;
  parameters?: { in: string; name: string; required?: boolean }[];
  requestBody?: { required: boolean };
  responses: Record<string, { description: string }>;
}

function operationOf({ path, method }: { path: string; method: string }): Operation {
  return openApiDocument().paths?.[path]?.[method.toLowerCase() as 'get'] as unknown as Operation;
}

test('the document is valid OpenAPI 3.1', async () => {
  const document = JSON.parse(JSON.stringify(openApiDocument())) as Record<string, unknown>;
  const validator = new Validator();
  expect(await validator.validate(document)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
  '%s is described as it is served',
  (id, endpoint) => {
    const { operationId, parameters = [], requestBody, responses } = operationOf(endpoint);
    expect(operationId).toBe(id);
    const names = parameters.map(({ in: place, name }) => `${place} ${name}`);
    const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => `path ${name}`);
    expect(names).toEqual(expect.arrayContaining(inPath));
    expect(names.includes('query include[]')).toBe(endpoint.include.length > 0);
    expect(names.includes('header Idempotency-Key')).toBe(['POST', 'PATCH'].includes(endpoint.method));
    expect(requestBody !== undefined).toBe(endpoint.body !== undefined);
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining([String(endpoint.status), '400', '401', '403', '429', '500']),
    );
  },
);

test('every error is explained, in the document and on the page', () => {
  const described = endpoints
    .flatMap((endpoint) => Object.values(operationOf(endpoint).responses))
    .map(({ description }) => description);
  // Nothing has them: a method that is missing is no operation, and no query needs a parameter.
  const undescribed = ['method_not_allowed', 'parameter_missing'];
  for (const code of Object.keys(errorCodes).filter((one) => !undescribed.includes(one))) {
    expect(
      described.some((text) => text.includes(`\`${code}\``)),
      code,
    ).toBe(true);
  }
  const { operations, errors, objects } = referenceView();
  expect(errors.map(({ code }) => code)).toEqual(Object.keys(errorCodes));
  expect(operations.map(({ id }) => id)).toEqual(endpoints.map(({ id }) => id));
  const create = operations.find(({ id }) => id === 'createCarrier');
  expect(create?.body).toBe('NewCarrier');
  expect(
    objects.find(({ name }) => name === 'NewCarrier')?.fields.map(({ name, isRequired }) => [name, isRequired]),
  ).toEqual([
    ['name', true],
    ['code', false],
    ['account_number', false],
    ['customer_portal_visibility', false],
  ]);
});
