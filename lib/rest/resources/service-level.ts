import { z } from 'zod';
import type { ServiceLevel } from '@/lib/carriers/carrier';
import { MAX_TRANSIT_DAYS } from '@/lib/definitions/own-carrier-limits';
import { listSchema } from '@/lib/rest/list-page';
import { ownerSchema, type OwnerResource } from '@/lib/rest/resources/owner';

/** Who sees a carrier or a service level. */
export const visibilitySchema = z
  .enum(['visible', 'hidden'])
  .meta({ description: 'Whether customers can see and choose it at checkout.' });

/** A service level as the API shows it. */
export const serviceLevelSchema = z
  .object({
    id: z.string().meta({ description: 'Service level ID.', example: 'crop_019a2b3c4d5e7f008a9bacbdcedfe0f1' }),
    object: z.literal('service_level'),
    name: z.string().meta({ description: 'What customers read at checkout.' }),
    service_level_token: z.string().meta({ description: 'The carrier’s code for it.', example: 'ups_ground' }),
    customer_portal_visibility: visibilitySchema,
    is_default: z.boolean().meta({ description: 'Chosen first when the carrier is; a carrier has one at most.' }),
    default_transit_days: z
      .int()
      .min(0)
      .max(MAX_TRANSIT_DAYS)
      .nullable()
      .meta({ description: 'Business days, where no live transit time is known.' }),
    owner: ownerSchema
      .nullable()
      .meta({ description: 'Where it came from; null unless expanded, and within a carrier.' }),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'ServiceLevel', description: 'A service of a carrier.' });

export type ServiceLevelResource = z.output<typeof serviceLevelSchema>;

export const serviceLevelListSchema = listSchema(serviceLevelSchema).meta({ id: 'ServiceLevelList' });

export function toServiceLevelResource(level: ServiceLevel, owner: OwnerResource | null): ServiceLevelResource {
  return {
    id: level.id,
    object: 'service_level',
    name: level.name,
    service_level_token: level.code,
    customer_portal_visibility: level.visibility,
    is_default: level.isDefault,
    default_transit_days: level.defaultTransitDays,
    owner,
    created_at: level.createdAt.toISOString(),
    updated_at: level.updatedAt.toISOString(),
  };
}
