import Ajv2020 from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { openApiDocument } from '@/lib/rest/openapi-document';

interface Answered {
  status: number;
  headers: Headers;
  body: unknown;
}

interface DocumentedResponse {
  headers?: Record<string, { required?: boolean }>;
  content?: Record<string, unknown>;
}

const document = openApiDocument();
const ajv = new Ajv2020({ strict: false, allErrors: true });
(formats as unknown as (target: Ajv2020) => void)(ajv);
ajv.addSchema({ ...document, $id: 'openapi' });

/** The documented path that a path is of; undefined for one that is none. */
function templateOf(path: string): string | undefined {
  return Object.keys(document.paths ?? {}).find((template) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
}

/** Fails the test when an answer has a status, a body or headers that the OpenAPI document does not tell of. */
export function expectDocumented({ method, path }: { method: string; path: string }, answered: Answered): void {
  const template = templateOf(path);
  const operation = template && document.paths?.[template]?.[method.toLowerCase() as 'get'];
  if (!operation) return;
  const { status, headers, body } = answered;
  const response = operation.responses?.[String(status) as 'default'] as DocumentedResponse | undefined;
  if (!response)
    throw new Error(`${method} ${template} answered ${status}, which is not documented: ${JSON.stringify(body)}`);
  const missing = Object.entries(response.headers ?? {}).filter(
    ([name, { required }]) => required && !headers.has(name),
  );
  if (missing.length > 0)
    throw new Error(`${method} ${template} ${status} lacks ${missing.map(([name]) => name).join()}`);
  const pointer = [
    'paths',
    template,
    method.toLowerCase(),
    'responses',
    String(status),
    'content',
    'application/json',
    'schema',
  ];
  const escaped = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  const validate = ajv.getSchema(`openapi#/${escaped.join('/')}`);
  if (!validate) throw new Error(`no schema for ${method} ${template} ${status}`);
  if (!validate(body)) throw new Error(`${method} ${template} ${status}: ${ajv.errorsText(validate.errors)}`);
}
