'use client';
import { Button, Modal } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { styled } from 'styled-components';
import { FormBanner } from '@/components/forms/form-banner';
import type { StoreForm } from '@/components/forms/use-store-form';

interface FormDialogProps<Values extends FieldValues, Parsed> {
  title: string;
  storeForm: StoreForm<Values, Parsed>;
  /** A verb. */
  submitLabel: string;
  failedHeader: string;
  onCancel: () => void;
  children: ReactNode;
}

/** A short form over the page. Drawn only while it is open, so that each opening begins afresh. */
export function FormDialog<Values extends FieldValues, Parsed>(props: FormDialogProps<Values, Parsed>) {
  const { title, storeForm, submitLabel, failedHeader, onCancel, children } = props;
  const { banner, pending, onSubmit } = storeForm;
  return (
    <Modal
      isOpen
      variant="dialog"
      header={title}
      closeOnEscKey={!pending}
      closeOnClickOutside={false}
      onClose={onCancel}
    >
      {/* Its own buttons: those of the modal let the focus out as soon as they are pressed. */}
      <form noValidate method="post" aria-label={title} aria-busy={pending} onSubmit={(event) => void onSubmit(event)}>
        <FormBanner state={banner} failedHeader={failedHeader} />
        {children}
        <Buttons>
          <Button type="button" variant="subtle" mobileWidth="auto" disabled={pending} onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" mobileWidth="auto" isLoading={pending}>
            {submitLabel}
          </Button>
        </Buttons>
      </form>
    </Modal>
  );
}

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: ${({ theme }) => theme.spacing.small};
  padding-bottom: ${({ theme }) => theme.spacing.medium};

  && > button {
    margin: 0;
  }
`;
