import { z } from 'zod';
import { errorCodes } from '@/lib/rest/error-codes';
import { openApiDocument } from '@/lib/rest/openapi-document';

/** A parameter of a request, or a field of an object. */
export interface ReferenceField {
  name: string;
  /** Where it is sent; of a parameter only. */
  place: string | null;
  type: string;
  isRequired: boolean;
  description: string;
}

export interface ReferenceOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: ReferenceField[];
  /** The name of the object that is sent; null when none is needed. */
  body: string | null;
  answers: { status: string; answers: string }[];
}

/** What the reference page shows; serialisable. */
export interface ReferenceView {
  title: string;
  description: string;
  operations: ReferenceOperation[];
  objects: { name: string; description: string; fields: ReferenceField[] }[];
  errors: { code: string; status: number; isTransient: boolean; meaning: string }[];
}

// As much of OpenAPI as this project's own document uses.
const schemaSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.union([z.string(), z.number(), z.boolean()]).optional(),
  description: z.string().default(''),
  required: z.array(z.string()).default([]),
  get items() {
    return schemaSchema.optional();
  },
  get anyOf() {
    return z.array(schemaSchema).optional();
  },
  get properties() {
    return z.record(z.string(), schemaSchema).default({});
  },
});
type Schema = z.output<typeof schemaSchema>;

const contentSchema = z.object({ 'application/json': z.object({ schema: schemaSchema }) });
const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().default(''),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: schemaSchema }))
    .default([]),
  requestBody: z.object({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: contentSchema })),
});
const documentSchema = z.object({
  info: z.object({ title: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), schemaSchema) }),
});

/** The OpenAPI document as the reference page shows it. */
export function referenceView(): ReferenceView {
  const { info, paths, components } = documentSchema.parse(openApiDocument());
  return {
    ...info,
    operations: Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => toOperation(operation, method.toUpperCase(), path)),
    ),
    objects: Object.entries(components.schemas).map(([name, schema]) => ({
      name,
      description: schema.description,
      fields: Object.entries(schema.properties).map(([field, part]) => ({
        name: field,
        place: null,
        type: typeOf(part),
        isRequired: schema.required.includes(field),
        description: part.description,
      })),
    })),
    errors: Object.entries(errorCodes).map(([code, { status, isTransient, meaning }]) => ({
      code,
      status,
      isTransient,
      meaning,
    })),
  };
}

function toOperation(operation: z.output<typeof operationSchema>, method: string, path: string): ReferenceOperation {
  const { operationId: id, summary, description, parameters, requestBody, responses } = operation;
  return {
    id,
    method,
    path,
    summary,
    description,
    parameters: parameters.map(({ name, in: place, required: isRequired, schema }) => ({
      name,
      place,
      type: typeOf(schema),
      isRequired,
      description: schema.description,
    })),
    body: requestBody ? typeOf(requestBody.content['application/json'].schema) : null,
    answers: Object.entries(responses).map(([status, response]) => ({
      status,
      answers:
        Number(status) < 300 ? typeOf(response.content['application/json'].schema) : codesIn(response.description),
    })),
  };
}

function codesIn(description: string): string {
  return [...description.matchAll(/^`(\w+)`:/gm)].map(([, code]) => code).join(', ');
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.enum) return schema.enum.map(String).join(', ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  return [schema.type ?? 'object'].flat().join(' or ');
}
