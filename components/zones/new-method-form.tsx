'use client';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreForm } from '@/components/forms/use-store-form';
import { ButtonLink } from '@/components/shell/button-link';
import { FormButtons } from '@/components/zones/form-buttons';
import { MethodFields } from '@/components/zones/method-fields';
import { settingsPath } from '@/components/zones/settings-path';
import type { FieldDefinition } from '@/lib/definitions/field';
import { methodFormSchema, type MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { emptyValues } from '@/lib/definitions/to-request-body';
import type { SettingsStyle } from '@/lib/format/range-style';
import type { FormState } from '@/lib/form-state';
import type { Storefront } from '@/lib/stores/list-storefronts';

interface NewMethodFormProps {
  typeName: string;
  fields: readonly FieldDefinition[];
  hasFreeSettings: boolean;
  isProvider: boolean;
  style: SettingsStyle;
  storefronts: readonly Storefront[];
  isOnEveryStorefront: boolean;
  zone: { name: string; path: string };
  create: (values: MethodFormValues) => Promise<FormState>;
}

/** The form that adds a method to a zone; generated from its type. */
export function NewMethodForm({ typeName, fields, zone, create, ...props }: NewMethodFormProps) {
  const { hasFreeSettings, isProvider, style, storefronts, isOnEveryStorefront } = props;
  const { form, banner, pending, onSubmit } = useStoreForm<MethodFormValues, MethodFormValues>({
    schema: methodFormSchema(fields),
    defaultValues: {
      name: typeName,
      enabled: true,
      handlingFee: { kind: 'none', amount: '' },
      settings: emptyValues(fields),
      other: [],
      channelIds: null,
    },
    action: create,
    toPath: settingsPath(fields),
  });
  const isDone = banner?.status === 'saved';
  return (
    <>
      <FormBanner state={banner} failedHeader="The method was not added">
        <ButtonLink $variant="secondary" href={zone.path}>
          Back to {zone.name}
        </ButtonLink>
      </FormBanner>
      {isDone ? null : (
        <form noValidate onSubmit={onSubmit}>
          <MethodFields
            control={form.control}
            fields={fields}
            style={style}
            free={hasFreeSettings ? { stored: [], isProvider } : undefined}
            storefronts={storefronts}
            isOnEveryStorefront={isOnEveryStorefront}
          />
          <FormButtons label="Add method" pending={pending} cancelHref={zone.path} />
        </form>
      )}
    </>
  );
}
