import { z } from 'zod';
import type { Answer } from '@/lib/idempotency/answer';
import { errorCodes, type RestErrorCode } from '@/lib/rest/error-codes';
import type { RestError } from '@/lib/rest/rest-error';

const codes = Object.keys(errorCodes) as [RestErrorCode, ...RestErrorCode[]];

/** What every error looks like. */
export const errorSchema = z
  .object({
    error: z.object({
      code: z.enum(codes).meta({ description: 'What went wrong.' }),
      type: z.enum(['invalid_request_error', 'api_error', 'idempotency_error']),
      message: z.string().meta({ description: 'For people; may change.' }),
      param: z.string().nullable().meta({ description: 'The parameter, field or header that it is about.' }),
      doc_url: z.string().meta({ description: 'Where this code is explained.' }),
      is_transient: z.boolean().meta({ description: 'Whether the same request may succeed later.' }),
      quota: z.null().meta({ description: 'Of limits that are used up; there are none yet.' }),
      request_log_url: z.string().nullable().meta({ description: 'Where the request can be looked up.' }),
    }),
  })
  .meta({
    id: 'Error',
    description: 'Every error, whatever its status.',
    example: {
      error: {
        code: 'resource_exists',
        type: 'invalid_request_error',
        message: 'Another carrier of this store has this name. Choose another name.',
        param: 'name',
        doc_url: '/v1/docs#resource_exists',
        is_transient: false,
        quota: null,
        request_log_url: '/requests/rq_019a2b3c4d5e7f008a9bacbdcedfe0f1',
      },
    },
  });

/** The answer that an error is. */
export function errorAnswer(error: RestError, requestId: string): Answer {
  const { code, message, param, status, retryAfterSeconds, isCurable } = error;
  const body: z.output<typeof errorSchema> = {
    error: {
      code,
      type: error.type,
      message,
      param,
      doc_url: `/v1/docs#${code}`,
      is_transient: errorCodes[code].isTransient,
      quota: null,
      request_log_url: `/requests/${requestId}`,
    },
  };
  return { status, body, retryAfterSeconds, ...(isCurable && { isFleeting: true }) };
}

/** The code of an answer that is an error. */
export function errorCodeOf({ body }: Answer): string | null {
  return errorSchema.safeParse(body).data?.error.code ?? null;
}
