'use client';
import { Panel } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { StoreFormBody } from '@/components/forms/store-form-body';
import { TextField } from '@/components/forms/text-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { NOT_SHOWN_YET, NOTHING_SHOWN_YET } from '@/components/own-carriers/connection-names';
import { FactList } from '@/components/shell/fact-list';
import type { OwnCarrierView } from '@/lib/carriers/views/own-carrier-view';
import { carrierSettingsSchema, type CarrierSettings as Settings } from '@/lib/definitions/own-carrier-form';
import type { FormState } from '@/lib/form-state';

interface CarrierSettingsProps {
  carrier: OwnCarrierView;
  mayWrite: boolean;
  update: (settings: Settings) => Promise<FormState>;
  /** **Delete carrier**, on the panel's white: on the page's grey it would lack contrast. */
  deleteButton: ReactNode;
}

/** What a carrier is called, and whether shoppers may choose it. */
export function CarrierSettings({ carrier, mayWrite, update, deleteButton }: CarrierSettingsProps) {
  return (
    <Panel header="Settings">
      {mayWrite ? (
        <>
          <SettingsForm carrier={carrier} update={update} />
          <Below>{deleteButton}</Below>
        </>
      ) : (
        <FactList facts={[['Show at checkout', carrier.isVisible ? `Yes. ${NOT_SHOWN_YET}` : 'No']]} />
      )}
    </Panel>
  );
}

function SettingsForm({ carrier: { name, isVisible }, update }: Pick<CarrierSettingsProps, 'carrier' | 'update'>) {
  const storeForm = useStoreForm<Settings, Settings>({
    schema: carrierSettingsSchema,
    defaultValues: { name, isVisible },
    action: update,
    onSaved: () => {
      storeForm.form.reset(storeForm.form.getValues());
    },
  });
  const { control } = storeForm.form;
  return (
    <StoreFormBody storeForm={storeForm} submitLabel="Save changes" failedHeader="The carrier was not changed">
      <TextField control={control} name="name" label="Name" required />
      <CheckboxField
        control={control}
        name="isVisible"
        label="Show at checkout"
        description={isVisible ? NOT_SHOWN_YET : NOTHING_SHOWN_YET}
      />
    </StoreFormBody>
  );
}

const Below = styled.div`
  margin-top: ${({ theme }) => theme.spacing.large};
  padding-top: ${({ theme }) => theme.spacing.medium};
  border-top: ${({ theme }) => theme.border.box};
`;
