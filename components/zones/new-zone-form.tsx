'use client';
import { Panel } from '@bigcommerce/big-design';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { FormBanner } from '@/components/forms/form-banner';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { ButtonLink } from '@/components/shell/button-link';
import { FormButtons } from '@/components/zones/form-buttons';
import { PlacesFields, type PlaceSources } from '@/components/zones/places-fields';
import { usePlaceDraft } from '@/components/zones/use-place-draft';
import { ZoneFees } from '@/components/zones/zone-fields';
import { draftEdit } from '@/lib/definitions/zone-form/place-draft';
import type { Place } from '@/lib/definitions/zone-form/places-text';
import {
  blankZoneFields,
  pickZoneFields,
  zoneFormSchema,
  type NewZone,
  type ZoneFormValues,
} from '@/lib/definitions/zone-form/zone-fields';
import { zoneTypeNames, zoneTypes, type ZoneType } from '@/lib/definitions/zone-form/zone-types';
import type { FormState } from '@/lib/form-state';

interface NewZoneFormProps {
  sources: PlaceSources;
  currency: string;
  /** Of the list of zones. */
  zonesPath: string;
  create: (values: NewZone) => Promise<FormState>;
}

const none: readonly Place[] = [];

/** The form that adds a zone. What was chosen for one type stays while another is looked at. */
export function NewZoneForm({ sources, currency, zonesPath, create }: NewZoneFormProps) {
  const drafts = {
    country: usePlaceDraft(none),
    state: usePlaceDraft(none),
    zip: usePlaceDraft(none),
    global: usePlaceDraft(none),
  };
  const { form, banner, pending, onSubmit } = useStoreForm<ZoneFormValues, ZoneFormValues>({
    schema: zoneFormSchema(),
    defaultValues: { ...blankZoneFields, type: 'country', placeCount: 0 },
    action: (values) => {
      const type = values.type as ZoneType;
      return create({ ...pickZoneFields(values), type, places: draftEdit(drafts[type].draft) });
    },
  });
  const { control, setValue, formState } = form;
  const type = useWatch({ control, name: 'type' }) as ZoneType;
  const { length } = drafts[type].places;
  useEffect(() => {
    setValue('placeCount', length, { shouldValidate: formState.isSubmitted });
  }, [length, type, setValue, formState.isSubmitted]);
  const isDone = banner?.status === 'saved';
  return (
    <>
      <FormBanner state={banner} failedHeader="The zone was not added">
        <ButtonLink $variant="secondary" href={zonesPath}>
          Back to zones
        </ButtonLink>
      </FormBanner>
      {isDone ? null : (
        <form noValidate onSubmit={onSubmit}>
          <Panel header="Zone">
            <TextField control={control} name="name" label="Name" required />
            <SelectField
              control={control}
              name="type"
              label="Type"
              description="Cannot be changed here later."
              required
              options={zoneTypes.map((value) => ({ value, content: zoneTypeNames[value] }))}
            />
            <CheckboxField
              control={control}
              name="enabled"
              label="Enabled"
              description="The methods of a disabled zone are not offered at checkout."
            />
          </Panel>
          <PlacesFields key={type} {...sources} type={type} control={control} editing={drafts[type]} />
          <ZoneFees control={control} currency={currency} />
          <FormButtons label="Add zone" pending={pending} cancelHref={zonesPath} />
        </form>
      )}
    </>
  );
}
