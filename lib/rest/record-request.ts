import { noteKeyUse } from '@/lib/api-keys/note-key-use';
import type { KeyHolder } from '@/lib/api-keys/authenticate';
import { prisma } from '@/lib/database/database';
import type { Answer } from '@/lib/idempotency/answer';
import { log } from '@/lib/log';
import type { Trace } from '@/lib/rest/answer-request';
import { errorCodeOf } from '@/lib/rest/error-answer';
import { scrub } from '@/lib/rest/scrub';

interface AnsweredRequest {
  id: string;
  at: Date;
  durationMs: number;
  method: string;
  url: URL;
  answer: Answer;
}

/** Longest address that is kept. */
const MOST_PATH = 2_000;

/** Writes down a request that was answered, and that its key was used. Meant to run after the answer; fails for nobody. */
export async function recordRequest(
  { context, keyId, keyName, lastUsedAt }: KeyHolder,
  { body, idempotencyKey, isReplayed = false }: Trace,
  { id, at, durationMs, method, url, answer }: AnsweredRequest,
): Promise<void> {
  try {
    await noteKeyUse({ keyId, lastUsedAt }, at);
    await (
      await prisma()
    ).apiRequest.create({
      data: {
        id,
        storeHash: context.store.hash,
        keyId,
        keyName,
        method,
        path: scrub(`${url.pathname}${url.search}`).slice(0, MOST_PATH),
        status: answer.status,
        errorCode: errorCodeOf(answer),
        idempotent: idempotencyKey ?? null,
        replayed: isReplayed,
        requestBody: body === undefined || body === '' ? null : scrub(body),
        responseBody: scrub(JSON.stringify(answer.body)),
        durationMs,
        at,
      },
    });
  } catch (error) {
    log().error({ requestId: id, err: error }, 'a request to the API could not be recorded');
  }
}
