import type { ApiRequest as ApiRequestRow } from '@/lib/generated/prisma/client';

/** A request to the REST API as a page lists it; serialisable. */
export interface ApiRequestEntry {
  /** `rq_…` */
  id: string;
  /** ISO 8601 */
  at: string;
  keyName: string;
  method: string;
  /** With its query. */
  path: string;
  status: number;
  /** Null when it went well. */
  errorCode: string | null;
  durationMs: number;
}

/** A request with what was sent and answered, cut and without secrets. */
export interface ApiRequestDetails extends ApiRequestEntry {
  idempotencyKey: string | null;
  isReplayed: boolean;
  requestBody: string | null;
  responseBody: string | null;
}

export type EntryRow = Omit<
  ApiRequestRow,
  'storeHash' | 'keyId' | 'idempotent' | 'replayed' | 'requestBody' | 'responseBody'
>;

export function toEntry({ id, at, keyName, method, path, status, errorCode, durationMs }: EntryRow): ApiRequestEntry {
  return { id, at: at.toISOString(), keyName, method, path, status, errorCode, durationMs };
}

export function toDetails(row: ApiRequestRow): ApiRequestDetails {
  const { idempotent, replayed, requestBody, responseBody } = row;
  return { ...toEntry(row), idempotencyKey: idempotent, isReplayed: replayed, requestBody, responseBody };
}
