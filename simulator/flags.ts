import { checkoutFlags } from './flags-checkout';
import { coreFlags } from './flags-core';
import { eventFlags } from './flags-events';
import { resourceFlags } from './flags-resources';
import { shippoFlags } from './flags-shippo';
import { zoneFlags } from './flags-zones';
import type { Flag } from './flag';

/** Every switch by name. */
export const flags = { ...coreFlags, ...resourceFlags, ...zoneFlags, ...checkoutFlags, ...eventFlags, ...shippoFlags };

export type FlagName = keyof typeof flags;
export type FlagValue<Name extends FlagName> = (typeof flags)[Name] extends Flag<infer Value> ? Value : never;
export type FlagOverrides = { [Name in FlagName]?: FlagValue<Name> };

/** Checks values that came as JSON. Throws an Error that names the first unknown flag or unfit value. */
export function parseFlagOverrides(values: Record<string, unknown>): FlagOverrides {
  for (const [name, value] of Object.entries(values)) {
    const flag = Object.hasOwn(flags, name) ? (flags as Record<string, Flag>)[name] : undefined;
    if (!flag) throw new Error(`There is no flag named ${name}.`);
    if (typeof value !== typeof flag.default) throw new Error(`Flag ${name} takes a ${typeof flag.default}.`);
    if (flag.choices && !flag.choices.includes(value as never)) {
      throw new Error(`Flag ${name} takes one of ${flag.choices.join(', ')}.`);
    }
  }
  return values;
}
