import { z } from 'zod';
import { recordActivity } from '@/lib/activity/record-activity';
import { apiKeySubject } from '@/lib/api-keys/api-key';
import { keyParts, newKeyText } from '@/lib/api-keys/key-text';
import { prisma } from '@/lib/database/database';
import { apiKeyRoles, apiPermissions } from '@/lib/definitions/api-permissions';
import { newId } from '@/lib/new-id';
import { parseInput } from '@/lib/parse-input';
import type { Secret } from '@/lib/secrets';
import { actorName, type Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

const newApiKeySchema = z
  .object({
    name: z.string().trim().min(1, 'Give the key a name').max(255, 'Use at most 255 characters'),
    role: z.enum(apiKeyRoles, 'Choose a role'),
    /** Of a custom key; those of the others follow from the role. */
    permissions: z.array(z.enum(apiPermissions)),
    expiresAt: z.date('Enter a date').nullable(),
  })
  .refine(({ role, permissions }) => role !== 'custom' || permissions.length > 0, {
    path: ['permissions'],
    message: 'Choose at least one permission',
  })
  .refine(({ expiresAt }) => expiresAt === null || expiresAt > new Date(), {
    path: ['expiresAt'],
    message: 'Choose a day in the future',
  });

export type NewApiKey = z.input<typeof newApiKeySchema>;

/**
 * Makes a key to the REST API of the store.
 *
 * @returns the key itself, which nobody can read again
 * @throws AppError `forbidden`, or `invalid_input` on `name`, `permissions` or `expiresAt`
 */
export async function createApiKey(context: Context, input: NewApiKey): Promise<{ id: string; key: Secret }> {
  requirePermission(context, 'settings:write');
  const { name, role, permissions, expiresAt } = parseInput(newApiKeySchema, input);
  const key = newKeyText();
  const id = newId('key');
  const chosen = role === 'custom' ? permissions : [];
  const createdBy = actorName(context.actor);
  await (
    await prisma()
  ).$transaction(async (tx) => {
    const storeHash = context.store.hash;
    const parts = keyParts(key.reveal());
    await tx.apiKey.create({
      data: { id, storeHash, name, role, permissions: chosen, expiresAt, createdBy, ...parts },
    });
    const after = {
      Name: name,
      Role: role,
      ...(role === 'custom' && { Permissions: chosen }),
      Expires: expiresAt?.toISOString() ?? 'never',
    };
    await recordActivity(context, { kind: 'api_key.created', subject: apiKeySubject({ id, name }), after }, tx);
  });
  return { id, key };
}
