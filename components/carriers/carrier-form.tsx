'use client';
import { Text } from '@bigcommerce/big-design';
import { DefinitionFields } from '@/components/forms/definition-fields';
import { StoreFormBody } from '@/components/forms/store-form-body';
import { useStoreForm } from '@/components/forms/use-store-form';
import { ButtonLink } from '@/components/shell/button-link';
import type { FieldDefinition, FieldValues } from '@/lib/definitions/field';
import { fieldsSchema } from '@/lib/definitions/field-schema';
import { emptyValues } from '@/lib/definitions/to-request-body';
import type { FormState } from '@/lib/form-state';

interface CarrierFormProps {
  name: string;
  note: string | undefined;
  fields: readonly FieldDefinition[];
  /** Plain values that are stored. */
  settings: FieldValues;
  /** Codes of the secrets that are stored. */
  kept: readonly string[];
  /** Details were sent before and are still stored. */
  isSaved: boolean;
  zonesPath: string;
  connect: (values: FieldValues) => Promise<FormState>;
}

/** The generated form of a carrier's connection. */
export function CarrierForm({ name, note, fields, settings, kept, isSaved, zonesPath, connect }: CarrierFormProps) {
  const storeForm = useStoreForm({
    schema: fieldsSchema(fields, { kept }),
    defaultValues: initialValues(fields, settings, kept),
    action: connect,
    onSaved: () => {
      // The secrets are stored now and leave the page.
      form.reset(initialValues(fields, form.getValues(), secretCodes(fields)));
    },
  });
  const { form } = storeForm;
  return (
    <StoreFormBody
      storeForm={storeForm}
      submitLabel={isSaved ? 'Save changes' : 'Connect'}
      failedHeader={`${name} was not ${isSaved ? 'changed' : 'connected'}`}
      hasSubmit={fields.length > 0 || !isSaved}
      nextSteps={
        <ButtonLink $variant="secondary" href={zonesPath}>
          Enable in a zone
        </ButtonLink>
      }
    >
      {note ? <Text>{note}</Text> : null}
      {fields.length === 0 ? (
        <Text>{name} needs no account details: there is nothing to fill in.</Text>
      ) : (
        <DefinitionFields fields={fields} control={form.control} kept={kept} />
      )}
    </StoreFormBody>
  );
}

/** Stored plain values over empty ones; null for a stored secret until it is replaced. */
function initialValues(
  fields: readonly FieldDefinition[],
  values: Readonly<Record<string, FieldValues[string] | null | undefined>>,
  kept: readonly string[],
) {
  const untouched = Object.fromEntries(kept.map((code) => [code, null]));
  return { ...emptyValues(fields), ...values, ...untouched };
}

function secretCodes(fields: readonly FieldDefinition[]): string[] {
  return fields.filter(({ type }) => type === 'password').map(({ code }) => code);
}
