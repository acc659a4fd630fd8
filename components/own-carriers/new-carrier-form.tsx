'use client';
import { Panel } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { RadioGroup } from '@/components/forms/radio-group';
import { StoreFormBody } from '@/components/forms/store-form-body';
import { TextField } from '@/components/forms/text-field';
import { useStoreForm } from '@/components/forms/use-store-form';
import { WorkingNote } from '@/components/forms/working-note';
import { NOTHING_SHOWN_YET } from '@/components/own-carriers/connection-names';
import { ShippoMissing } from '@/components/own-carriers/shippo-missing';
import { WayFields } from '@/components/own-carriers/way-fields';
import { Notice } from '@/components/shell/notice';
import type { ShippoStanding } from '@/lib/carriers/views/view-own-carrier';
import { isShippoCode, type ShippoCode } from '@/lib/definitions/carrier-codes';
import {
  carrierChoices,
  emptyParameters,
  newCarrierSchema,
  type CarrierChoice,
  type ChosenCarrier,
  type NewCarrierInput,
  type NewCarrierValues,
} from '@/lib/definitions/own-carrier-form';
import { shippoCarriers } from '@/lib/definitions/shippo-carriers';
import type { FormState } from '@/lib/form-state';

/** What the form sends. */
export interface NewCarrier extends ChosenCarrier, NewCarrierInput {
  /** The same for every sending of the same form, so that it makes one carrier. */
  formId: string;
}

interface NewCarrierFormProps {
  /** Made when the page was drawn. */
  formId: string;
  shippo: ShippoStanding;
  /** Of the store. */
  home: string;
  create: (carrier: NewCarrier) => Promise<FormState>;
}

const FIRST_WAYS: Record<ShippoCode, string> = {
  fedex: shippoCarriers.fedex.ways[0].id,
  ups: shippoCarriers.ups.ways[0].id,
  usps: shippoCarriers.usps.ways[0].id,
};

/** Adds a carrier of the merchant's own. What was typed stays when another carrier or another way is chosen. */
export function NewCarrierForm(props: NewCarrierFormProps) {
  const { formId, shippo, home, create } = props;
  const router = useRouter();
  const [carrier, setCarrier] = useState<CarrierChoice>();
  const [ways, setWays] = useState(FIRST_WAYS);
  const isShippo = carrier !== undefined && carrier !== 'own';
  const asksShippo = isShippo && !shippo.sandbox;
  const choice: ChosenCarrier = { carrier: carrier ?? 'own', wayId: asksShippo ? ways[carrier] : null };
  const storeForm = useStoreForm<NewCarrierValues, NewCarrierInput>({
    schema: newCarrierSchema(choice),
    defaultValues: { name: '', accountNumber: '', isVisible: true, parameters: emptyParameters() },
    toPath: (code) => (code === 'account_number' ? 'accountNumber' : code),
    action: async (values) => {
      const answer = await create({ ...values, ...choice, formId });
      // The store may have left sandbox, or gone into it.
      if (answer.status === 'failed' && answer.code === 'conflict') router.refresh();
      return answer;
    },
  });
  const { control } = storeForm.form;
  const isMissing = asksShippo && shippo.keyMode === null;
  return (
    <Panel>
      <StoreFormBody
        storeForm={storeForm}
        submitLabel="Add carrier"
        failedHeader="The carrier was not added"
        hasSubmit={carrier !== undefined && !isMissing}
      >
        <RadioGroup
          legend="Carrier"
          name="carrier"
          options={carrierChoices.map(toOption)}
          value={carrier}
          onChange={setCarrier}
        />
        {isMissing && isShippoCode(carrier) ? (
          <ShippoMissing carrierName={shippoCarriers[carrier].name} home={home} />
        ) : null}
        {carrier === undefined || isMissing ? null : (
          <>
            {isShippo ? <ModeNotice shippo={shippo} /> : null}
            <TextField
              control={control}
              name="name"
              label="Name"
              description="What you and, later, shoppers read. No two of your carriers can have the same."
              required
            />
            <WayFields
              control={control}
              choice={choice}
              onWay={(wayId) => {
                setWays({ ...ways, [carrier]: wayId });
              }}
            />
            <CheckboxField
              control={control}
              name="isVisible"
              label="Show at checkout"
              description={NOTHING_SHOWN_YET}
            />
            <WorkingNote isWorking={storeForm.pending && asksShippo}>
              Shippo is setting the account up with the carrier. This can take half a minute; stay on this page.
            </WorkingNote>
          </>
        )}
      </StoreFormBody>
    </Panel>
  );
}

function ModeNotice({ shippo: { sandbox, keyMode } }: { shippo: ShippoStanding }) {
  if (sandbox) {
    const message =
      'This store is in sandbox: Shippo is not asked, so nothing is connected and no account details are needed. Once the store leaves sandbox, you can connect the carrier through Shippo.';
    return <Notice type="info" messages={[message]} />;
  }
  if (keyMode !== 'test') return null;
  const message = 'Your Shippo key is a test key, so the carrier is added in test mode. Its labels ship nothing.';
  return <Notice type="info" messages={[message]} />;
}

function toOption(value: CarrierChoice) {
  if (value === 'own') {
    return { value, content: 'Your own', description: 'A local courier, your driver: nothing is connected.' };
  }
  return { value, content: shippoCarriers[value].name, description: 'Through Shippo, with your own account.' };
}
