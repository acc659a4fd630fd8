'use client';
import { Button, Form } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FormBanner } from '@/components/forms/form-banner';
import { useIsHydrated } from '@/components/forms/use-is-hydrated';
import type { StoreForm } from '@/components/forms/use-store-form';

interface StoreFormBodyProps<Values extends FieldValues, Parsed> {
  storeForm: StoreForm<Values, Parsed>;
  /** A verb. */
  submitLabel: string;
  failedHeader?: string;
  /** False when there is nothing to send. */
  hasSubmit?: boolean;
  /** Links shown with the message once saved. */
  nextSteps?: ReactNode;
  children: ReactNode;
}

/** A form around its fields: what became of the last submission above them, the button below. */
export function StoreFormBody<Values extends FieldValues, Parsed>(props: StoreFormBodyProps<Values, Parsed>) {
  const { storeForm, submitLabel, failedHeader, hasSubmit = true, nextSteps, children } = props;
  const isReady = useIsHydrated();
  // POST and a disabled button, because a browser that submits before our code runs would write secrets into the address.
  return (
    <Form noValidate method="post" onSubmit={storeForm.onSubmit} aria-busy={storeForm.pending}>
      <FormBanner state={storeForm.banner} {...(failedHeader !== undefined && { failedHeader })}>
        {nextSteps}
      </FormBanner>
      {children}
      {hasSubmit ? (
        <Button type="submit" mobileWidth="auto" isLoading={storeForm.pending} disabled={!isReady}>
          {submitLabel}
        </Button>
      ) : null}
    </Form>
  );
}
