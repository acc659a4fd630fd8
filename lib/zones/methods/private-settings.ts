import { isObject } from '@/lib/bigcommerce/tolerant';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { stableHash } from '@/lib/zones/stable-json';

type Settings = Record<string, unknown>;
type Write = (value: unknown) => unknown;

const SECRET_NAME = /pass|secret|token|key|auth|licen[cs]e|credential/i;

/**
 * Settings for a page or the activity log: *Set* in place of what may be a secret. What a provider's settings mean only the
 * provider knows, so all of its texts, numbers and lists may be; of other types what a name says, at any depth.
 */
export function maskPrivate(definition: MethodTypeDefinition | undefined, settings: Settings): Settings {
  return replacePrivate(definition, settings, () => 'Set');
}

/** The same settings with a hash in place of what may be a secret: enough to tell that it changed. */
export function hashPrivate(definition: MethodTypeDefinition | undefined, settings: Settings): Settings {
  return replacePrivate(definition, settings, stableHash);
}

function replacePrivate(definition: MethodTypeDefinition | undefined, settings: Settings, write: Write): Settings {
  const isPrivate =
    definition === undefined || definition.group === 'providers'
      ? () => true
      : (name: string) => SECRET_NAME.test(name);
  // Ranges hold keys of their own, which may be anybody's.
  const fields = new Set(definition?.fields.flatMap(({ code, type }) => (type === 'ranges' ? [] : [code])));
  const replace = (value: unknown, name: string): unknown => {
    if (isHarmless(value) || fields.has(name)) return value;
    if (isPrivate(name)) return write(value);
    if (Array.isArray(value)) return value.map((item: unknown) => replace(item, ''));
    return isObject(value) ? replaceAll(value, replace) : value;
  };
  return replaceAll(settings, (value, name) =>
    name === 'carrier_options' && isObject(value) ? replaceAll(value, replace) : replace(value, name),
  );
}

function replaceAll(record: Settings, replace: (value: unknown, name: string) => unknown): Settings {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, replace(value, name)]));
}

function isHarmless(value: unknown): boolean {
  if (value === null || value === '' || typeof value === 'boolean') return true;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}
