'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreForm } from '@/components/forms/use-store-form';
import { ButtonLink } from '@/components/shell/button-link';
import { conflictRows } from '@/components/zones/conflict-rows';
import { ConflictTable } from '@/components/zones/conflict-table';
import { FormButtons } from '@/components/zones/form-buttons';
import { MethodFields } from '@/components/zones/method-fields';
import { OtherSettings } from '@/components/zones/other-settings';
import { settingsPath } from '@/components/zones/settings-path';
import { methodFormSchema, type MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { describeMethodForm, rebaseMethodForm } from '@/lib/definitions/method-types/rebase-method-form';
import type { FormState } from '@/lib/form-state';
import type { SettingsStyle } from '@/lib/format/range-style';
import type { Storefront } from '@/lib/stores/list-storefronts';
import { isNewerVersion, type DrawnFrom } from '@/lib/definitions/method-types/drawn-from';
import { fillForm } from '@/lib/definitions/method-types/fill-form';
import type { MethodForm } from '@/lib/zones/methods/method-form';

interface EditMethodFormProps {
  /** The method as BigCommerce has it; a newer version arrives here when the page is read again. */
  latest: MethodForm;
  style: SettingsStyle;
  settingsNote?: string | undefined;
  isProvider: boolean;
  storefronts: readonly Storefront[];
  isOnEveryStorefront: boolean;
  zone: { name: string; path: string };
  update: (edit: { drawnFrom: DrawnFrom; values: MethodFormValues }) => Promise<FormState>;
}

/**
 * The form of an existing method. When the method changed in BigCommerce meanwhile, what was typed stays, and the person
 * chooses what becomes of it.
 */
export function EditMethodForm({ latest: told, zone, update, ...props }: EditMethodFormProps) {
  const { style, settingsNote, isProvider, storefronts, isOnEveryStorefront } = props;
  const router = useRouter();
  const [drawn, setDrawn] = useState(told);
  const latest = fillForm(told, drawn);
  const { form, banner, pending, onSubmit } = useStoreForm<MethodFormValues, MethodFormValues>({
    schema: methodFormSchema(drawn.fields, drawn.values),
    defaultValues: drawn.values,
    action: async (values) => {
      const state = await update({ drawnFrom: drawn.drawnFrom, values });
      if (state.status === 'failed' && state.code === 'conflict') router.refresh();
      return state;
    },
    toPath: settingsPath(drawn.fields),
  });
  const redraw = (values: MethodFormValues) => {
    // At once, because the button that had the focus goes, and the fields are there again only after the drawing.
    flushSync(() => {
      setDrawn(latest);
      form.reset(latest.values);
      form.reset(values, { keepDefaultValues: true });
    });
    form.setFocus('name');
  };
  const versions = () => ({ opened: drawn.values, mine: form.getValues() });
  const isDone = banner?.status === 'saved';
  return (
    <>
      <FormBanner state={banner}>
        <ButtonLink $variant="secondary" href={zone.path}>
          Back to {zone.name}
        </ButtonLink>
      </FormBanner>
      {!isDone && isNewerVersion(latest.drawnFrom, drawn.drawnFrom) ? (
        <ConflictTable
          what="method"
          rows={conflictRows({
            opened: drawn.drawnFrom.words,
            now: latest.drawnFrom.words,
            yours: { ...drawn.drawnFrom.words, ...describeMethodForm(drawn.fields, versions()) },
          })}
          onKeep={() => {
            redraw(
              rebaseMethodForm({
                ...{ fields: latest.fields, latest: latest.values },
                ...versions(),
              }),
            );
          }}
          onUse={() => {
            redraw(latest.values);
          }}
        />
      ) : null}
      {isDone ? null : (
        <form noValidate onSubmit={onSubmit}>
          <MethodFields
            control={form.control}
            fields={drawn.fields}
            style={style}
            settingsNote={settingsNote}
            free={drawn.hasFreeSettings ? { stored: drawn.values.other, isProvider } : undefined}
            storefronts={storefronts}
            isOnEveryStorefront={isOnEveryStorefront}
            isFallback={drawn.isFallback}
          />
          <OtherSettings settings={drawn.otherSettings} />
          <FormButtons label="Save changes" pending={pending} cancelHref={zone.path} />
        </form>
      )}
    </>
  );
}
