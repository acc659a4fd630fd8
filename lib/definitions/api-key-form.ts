import { z } from 'zod';
import { requiredText } from '@/lib/definitions/required-text';
import { apiKeyRoles, apiPermissions } from '@/lib/definitions/api-permissions';

/** After how many days a key ends, by what the form has; null for never. */
export const keyLifetimes = { never: null, days_30: 30, days_90: 90, days_365: 365 } as const;
export type KeyLifetime = keyof typeof keyLifetimes;

const lifetimes = Object.keys(keyLifetimes) as [KeyLifetime, ...KeyLifetime[]];

/** The form of a new API key. */
export const apiKeyFormSchema = z
  .object({
    name: requiredText('Name', 255),
    role: z.enum(apiKeyRoles, 'Choose a role'),
    permissions: z.array(z.enum(apiPermissions)),
    lifetime: z.enum(lifetimes, 'Choose when the key ends'),
  })
  .refine(({ role, permissions }) => role !== 'custom' || permissions.length > 0, {
    path: ['permissions'],
    message: 'Choose at least one permission',
  });
export type ApiKeyForm = z.output<typeof apiKeyFormSchema>;
