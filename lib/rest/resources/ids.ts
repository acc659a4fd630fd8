import { z } from 'zod';

/** An id of ours. What is none is not looked up: there is no such thing. */
function id(prefix: string, name: string) {
  const example = `${prefix}_019a2b3c4d5e7f008a9bacbdcedfe0f1`;
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`))
    .meta({ description: `ID of the ${name}.`, example });
}

/** The path of what is about one carrier. */
export const carrierParams = z.strictObject({ carrier_id: id('cr', 'carrier') });

/** The path of one service level. */
export const serviceLevelParams = z.strictObject({
  carrier_id: id('cr', 'carrier'),
  service_level_id: id('crop', 'service level'),
});

export const noParams = z.strictObject({});
export const noQuery = z.strictObject({});
