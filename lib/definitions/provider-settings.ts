import { z } from 'zod';
import { isProviderId } from '@/lib/definitions';

/** A value of a provider's connection. Which ones there are, only the provider's own documents say. */
export type ProviderValue = string | boolean | string[];

const settingTypes = ['text', 'yes_no', 'list'] as const;

/** What the merchant reads for each type of setting. */
export const settingTypeNames: Record<ProviderSetting['type'], string> = {
  text: 'Text',
  yes_no: 'Yes or no',
  list: 'List',
};

export const providerSettingSchema = z.object({
  /** The key in BigCommerce's JSON, as the provider named it. */
  code: z
    .string('Name is required')
    .trim()
    .min(1, 'Name is required')
    .max(100, 'Name can have at most 100 characters')
    .regex(
      /^[a-z\d][\w.-]*$/i,
      'Write the name as the provider does: letters, digits, points, hyphens and underscores',
    ),
  type: z.enum(settingTypes, 'Choose a type'),
});

/** One setting of a provider's connection, without its value. */
export type ProviderSetting = z.infer<typeof providerSettingSchema>;

/** A setting as it is typed. Without `value`, or with null, the stored one is kept; a list has one entry a line. */
export interface ProviderSettingValues extends ProviderSetting {
  value?: string | boolean | null | undefined;
}

export interface ProviderFormValues {
  carrierId: string;
  settings: ProviderSettingValues[];
}

const MAX_SETTINGS = 50;
const MAX_LENGTH = 4_000;

/**
 * The schema of a provider's connection form, the same in browser and server.
 *
 * @param kept the settings whose values are stored: while the type stays the same, the value may be left out
 */
export function providerFormSchema(
  kept: readonly ProviderSetting[] = [],
): z.ZodType<ProviderFormValues, ProviderFormValues> {
  const setting = providerSettingSchema
    .extend({ value: z.union([z.string().trim().max(MAX_LENGTH, 'Value is too long'), z.boolean()]).nullish() })
    .superRefine(({ code, type, value }, issues) => {
      const isKept = kept.some((stored) => stored.code === code && stored.type === type);
      const missing =
        value === undefined || value === null ? !isKept : typeof value !== (type === 'yes_no' ? 'boolean' : 'string');
      if (missing || value === '') issues.addIssue({ code: 'custom', path: ['value'], message: 'Value is required' });
    });
  return z.object({
    carrierId: z
      .string('Provider ID is required')
      .trim()
      .refine(isProviderId, 'The ID is carrier_ followed by digits, such as carrier_33'),
    settings: z
      .array(setting)
      .max(MAX_SETTINGS, `A provider can have at most ${MAX_SETTINGS} settings here`)
      .superRefine((settings, issues) => {
        settings.forEach(({ code }, index) => {
          if (settings.findIndex((other) => other.code === code) === index) return;
          issues.addIssue({ code: 'custom', path: [index, 'code'], message: 'Another setting has this name' });
        });
      }),
  });
}

/** The value as BigCommerce's JSON wants it; undefined when the stored one is kept. */
export function toProviderValue({ type, value }: ProviderSettingValues): ProviderValue | undefined {
  if (type !== 'list' || typeof value !== 'string') return value ?? undefined;
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
