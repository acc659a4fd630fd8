'use client';
import { Panel } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { FormBanner } from '@/components/forms/form-banner';
import { TextField } from '@/components/forms/text-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { ButtonLink } from '@/components/shell/button-link';
import { Notice } from '@/components/shell/notice';
import { conflictRows, type ConflictRow } from '@/components/zones/conflict-rows';
import { ConflictTable } from '@/components/zones/conflict-table';
import { FormButtons } from '@/components/zones/form-buttons';
import { LoadedPlaces } from '@/components/zones/loaded-places';
import { PlacesFields, type PlaceSources } from '@/components/zones/places-fields';
import { usePlaceDraft } from '@/components/zones/use-place-draft';
import { useZonePlaces } from '@/components/zones/use-zone-places';
import { ZoneFees } from '@/components/zones/zone-fields';
import { describeZoneForm } from '@/lib/definitions/zone-form/describe-zone-form';
import { changedPlaces, draftEdit, type PlaceDraft } from '@/lib/definitions/zone-form/place-draft';
import {
  pickZoneFields,
  zoneFormSchema,
  type DrawnZone,
  type ZoneEdit,
  type ZoneFormValues,
} from '@/lib/definitions/zone-form/zone-fields';
import { countPlaces, isZoneType, zoneTypeName } from '@/lib/definitions/zone-form/zone-types';
import type { FormState } from '@/lib/form-state';
import type { ZoneForm } from '@/lib/zones/open-zone';

interface EditZoneFormProps {
  /** The zone as BigCommerce has it; a newer version arrives here when the page is read again. */
  latest: ZoneForm;
  sources: PlaceSources;
  /** Where its places are read when they are too many for the page. */
  placesPath: string;
  currency: string;
  zonesPath: string;
  update: (edit: { drawnFrom: DrawnZone; values: ZoneEdit }) => Promise<FormState>;
}

/**
 * The form of an existing zone. When a field changed in BigCommerce meanwhile that was changed here too, what was typed stays,
 * and the person chooses what becomes of it.
 */
export function EditZoneForm({ latest, sources, placesPath, currency, zonesPath, update }: EditZoneFormProps) {
  const router = useRouter();
  const [drawn, setDrawn] = useState(latest);
  const [isConflict, setConflict] = useState(false);
  const [isKept, setKept] = useState(false);
  const loaded = useZonePlaces(drawn, placesPath);
  const editing = usePlaceDraft(loaded.places, drawn.stateNames);
  const { form, banner, pending, onSubmit } = useStoreForm<ZoneFormValues, ZoneFormValues>({
    schema: zoneFormSchema(drawn.fields),
    defaultValues: toFormValues(drawn),
    action: async (values) => {
      setKept(false);
      const state = await update({
        drawnFrom: { ...drawn.fields, type: drawn.type },
        values: { ...pickZoneFields(values), places: draftEdit(editing.draft) },
      });
      setConflict(state.status === 'failed' && state.code === 'conflict');
      if (state.status === 'failed' && state.code === 'conflict') router.refresh();
      return state;
    },
  });
  const { control, setValue, formState } = form;
  const count = loaded.isReady ? editing.places.length : drawn.placeCount;
  useEffect(() => {
    setValue('placeCount', count, { shouldValidate: formState.isSubmitted });
  }, [count, setValue, formState.isSubmitted]);

  const redraw = (keepDirtyValues: boolean) => {
    // At once, because the button that had the focus goes, and the fields are there again only after the drawing.
    flushSync(() => {
      setDrawn(latest);
      setConflict(false);
      setKept(keepDirtyValues);
      form.reset(toFormValues(latest), { keepDirtyValues });
      // Postal codes are no changes to a list of countries.
      if (!keepDirtyValues || latest.type !== drawn.type) editing.reset();
    });
    form.setFocus('name');
  };
  const isDone = banner?.status === 'saved';
  const hasNewer = latest.hash !== drawn.hash;
  return (
    <>
      <FormBanner state={isKept ? undefined : banner}>
        <ButtonLink $variant="secondary" href={zonesPath}>
          Back to zones
        </ButtonLink>
      </FormBanner>
      {isKept && !isDone ? (
        <Notice
          type="info"
          messages={['Your changes are in the form, and the rest is as it is in BigCommerce now. Save to keep them.']}
        />
      ) : null}
      {isConflict && hasNewer && !isDone ? (
        <ConflictTable
          what="zone"
          rows={[
            ...conflictRows({
              opened: describeZoneForm(drawn.fields),
              now: describeZoneForm(latest.fields),
              yours: describeZoneForm(form.getValues()),
            }).map((row) => (row.yours === row.opened ? { ...row, yours: 'Not changed' } : row)),
            ...typeRow(drawn.type, latest.type),
            ...placesRow({ opened: drawn, now: latest, draft: editing.draft }),
          ]}
          onKeep={() => {
            redraw(true);
          }}
          onUse={() => {
            redraw(false);
          }}
        />
      ) : null}
      {isDone ? null : (
        <form noValidate onSubmit={onSubmit}>
          <Panel header="Zone">
            <TextField control={control} name="name" label="Name" required />
            <CheckboxField
              control={control}
              name="enabled"
              label="Enabled"
              description="The methods of a disabled zone are not offered at checkout."
            />
          </Panel>
          {isZoneType(drawn.type) ? (
            <LoadedPlaces loading={loaded} count={drawn.placeCount}>
              <PlacesFields {...sources} type={drawn.type} control={control} editing={editing} />
            </LoadedPlaces>
          ) : (
            <Notice
              type="info"
              messages={[
                `This app does not know zones of the type “${drawn.type}”. Its places stay as they are; change them in BigCommerce under Settings › Shipping.`,
              ]}
            />
          )}
          <ZoneFees control={control} currency={currency} />
          <FormButtons label="Save changes" pending={pending} cancelHref={zonesPath} />
        </form>
      )}
    </>
  );
}

function typeRow(opened: string, now: string): ConflictRow[] {
  if (opened === now) return [];
  return [{ label: 'Type', opened: zoneTypeName(opened), now: zoneTypeName(now), yours: zoneTypeName(opened) }];
}

/** Places that changed on both sides are no conflict: what was added and taken out here is done to the list that is there now. */
function placesRow({ opened, now, draft }: { opened: ZoneForm; now: ZoneForm; draft: PlaceDraft }): ConflictRow[] {
  const { type } = opened;
  if (opened.placesHash === now.placesHash || type !== now.type || !isZoneType(type) || type === 'global') return [];
  return [
    {
      label: 'Places',
      opened: countPlaces(type, opened.placeCount),
      now: countPlaces(type, now.placeCount),
      yours: changedPlaces(draft) ?? 'Not changed',
    },
  ];
}

function toFormValues({ fields, type, placeCount }: ZoneForm): ZoneFormValues {
  return { ...fields, type, placeCount };
}
