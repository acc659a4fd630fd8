'use client';
import { Button } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { FormBanner } from '@/components/forms/form-banner';
import { useStoreForm } from '@/components/forms/use-store-form';
import { ButtonLink } from '@/components/shell/button-link';
import { Notice } from '@/components/shell/notice';
import { FormButtons } from '@/components/zones/form-buttons';
import { MethodFields } from '@/components/zones/method-fields';
import { OtherSettings } from '@/components/zones/other-settings';
import { settingsPath } from '@/components/zones/settings-path';
import { methodFormSchema, type MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import type { FormState } from '@/lib/form-state';
import type { DrawnFrom, MethodForm } from '@/lib/zones/method-form';

interface EditMethodFormProps {
  /** The method as BigCommerce has it; a newer version arrives here when the page is read again. */
  latest: MethodForm;
  currency: string;
  settingsNote?: string | undefined;
  zone: { name: string; path: string };
  update: (edit: { drawnFrom: DrawnFrom; values: MethodFormValues }) => Promise<FormState>;
}

/**
 * The form of an existing method. When the method changed in BigCommerce meanwhile, what was typed stays, and the person
 * chooses what becomes of it.
 */
export function EditMethodForm({ latest, currency, settingsNote, zone, update }: EditMethodFormProps) {
  const router = useRouter();
  const [drawn, setDrawn] = useState(latest);
  const { form, banner, pending, onSubmit } = useStoreForm<MethodFormValues, MethodFormValues>({
    schema: methodFormSchema(drawn.fields, drawn.values.settings),
    defaultValues: drawn.values,
    action: async (values) => {
      const state = await update({ drawnFrom: drawn.drawnFrom, values });
      if (state.status === 'failed' && state.code === 'conflict') router.refresh();
      return state;
    },
    toPath: settingsPath(drawn.fields),
  });
  const redraw = (keepDirtyValues: boolean) => {
    // At once, because the button that had the focus goes, and the fields are there again only after the drawing.
    flushSync(() => {
      setDrawn(latest);
      form.reset(latest.values, { keepDirtyValues });
    });
    form.setFocus('name');
  };
  const isDone = banner?.status === 'saved';
  return (
    <>
      <FormBanner state={banner}>
        <ButtonLink $variant="secondary" href={zone.path}>
          Back to {zone.name}
        </ButtonLink>
      </FormBanner>
      {!isDone && latest.drawnFrom.hash !== drawn.drawnFrom.hash ? (
        <Notice
          type="warning"
          header="This method changed in BigCommerce"
          messages={['Take BigCommerce’s version into this form, with or without what you have changed here.']}
        >
          <Button
            variant="secondary"
            mobileWidth="auto"
            onClick={() => {
              redraw(true);
            }}
          >
            Keep my changes
          </Button>
          <Button
            variant="secondary"
            mobileWidth="auto"
            onClick={() => {
              redraw(false);
            }}
          >
            Use BigCommerce’s version
          </Button>
        </Notice>
      ) : null}
      {isDone ? null : (
        <form noValidate onSubmit={onSubmit}>
          <MethodFields control={form.control} fields={drawn.fields} currency={currency} settingsNote={settingsNote} />
          <OtherSettings settings={drawn.otherSettings} />
          <FormButtons label="Save changes" pending={pending} cancelHref={zone.path} />
        </form>
      )}
    </>
  );
}
