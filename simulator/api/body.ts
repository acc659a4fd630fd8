import type { Context } from 'hono';
import { isLosslessNumber } from 'lossless-json';
import { withExactSettings } from '../exact-json';
import type { GatewayEnv } from '../gateway/env';
import { cannotBeWritten, invalidField, V2Error } from '../gateway/errors';

export type Fields = Record<string, unknown>;

/** The JSON object of a request; no body is an empty object. Throws 400 for anything else. */
export async function readFields(c: Context<GatewayEnv>): Promise<Fields> {
  const text = await c.req.text();
  if (text === '') return {};
  const body = parseJson(text);
  if (!isFields(body)) throw new V2Error(400, 'The request body must be a JSON object.');
  return body;
}

/** The JSON object that writes a method: numbers inside its settings stay as they were written. Throws 400 for anything else. */
export async function readMethodFields(c: Context<GatewayEnv>): Promise<Fields> {
  return withExactSettings(await readFields(c), await c.req.text());
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);
}

/** Throws 400 for the first key that is not one of `writable`. */
export function refuseOtherKeys(fields: Fields, writable: readonly string[]): void {
  const other = Object.keys(fields).find((key) => !writable.includes(key));
  if (other !== undefined) throw cannotBeWritten(other);
}

/** Throws 400 for the first of `keys` that is absent, null or empty text. */
export function requireKeys(fields: Fields, keys: readonly string[]): void {
  const missing = keys.find((key) => isMissing(fields[key]));
  if (missing !== undefined) throw requiredFieldMissing(missing);
}

export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** BigCommerce docs: carrier connection, 400. */
export function requiredFieldMissing(key: string): V2Error {
  return new V2Error(400, `Required fields missing [${key}]`);
}

interface TextRule {
  fallback: string;
  maxLength?: number;
}

/** Text, or `fallback` when absent. Throws 400 for null, another type or too many characters. */
export function readText(fields: Fields, key: string, rule: TextRule): string {
  const value = fields[key];
  if (value === undefined) return rule.fallback;
  if (value === null) throw new V2Error(400, `The field '${key}' does not allow null values.`);
  if (typeof value !== 'string') throw invalidField(key);
  if (rule.maxLength !== undefined && Array.from(value).length > rule.maxLength) throw invalidField(key);
  return value;
}

/** true or false, also as 1/0 and "true"/"false"; `fallback` when absent. Throws 400 otherwise. */
export function readBoolean(fields: Fields, key: string, fallback: boolean): boolean {
  const value = fields[key];
  if (value === undefined) return fallback;
  if (value === true || value === 1 || value === '1' || value === 'true') return true;
  if (value === false || value === 0 || value === '0' || value === 'false') return false;
  throw invalidField(key);
}

/** A decimal ≥ 0 as the text it came as ("float, float-as-string or integer"); `fallback` when absent. Throws 400 otherwise. */
export function readAmount(fields: Fields, key: string, fallback: string): string {
  const value = fields[key];
  if (value === undefined) return fallback;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d+(\.\d+)?$/.test(text)) throw invalidField(key);
  return text;
}

/** A whole number, also as digits in text. undefined when it is neither. */
export function toInteger(value: unknown): number | undefined {
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new V2Error(400, 'The request body is not valid JSON.');
  }
}
