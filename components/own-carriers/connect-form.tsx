'use client';
import { useState } from 'react';
import { failuresOnly } from '@/components/forms/failures-only';
import { StoreFormBody } from '@/components/forms/store-form-body';
import { useStoreForm } from '@/components/forms/use-store-form';
import { WorkingNote } from '@/components/forms/working-note';
import { ShippoMissing } from '@/components/own-carriers/shippo-missing';
import { WayFields } from '@/components/own-carriers/way-fields';
import { Notice } from '@/components/shell/notice';
import type { OwnCarrierView } from '@/lib/carriers/views/own-carrier-view';
import type { ShippoStanding } from '@/lib/carriers/views/view-own-carrier';
import type { ShippoCode } from '@/lib/definitions/carrier-codes';
import {
  connectionSchema,
  emptyParameters,
  type ConnectionInput,
  type ConnectionValues,
} from '@/lib/definitions/own-carrier-form';
import { shippoCarriers } from '@/lib/definitions/shippo-carriers';
import type { FormState } from '@/lib/form-state';

/** What the form sends. */
export interface CarrierConnection extends ConnectionInput {
  wayId: string;
}

export type Connect = (connection: CarrierConnection) => Promise<FormState>;

interface ConnectFormProps {
  carrier: OwnCarrierView & { code: ShippoCode };
  shippo: ShippoStanding;
  home: string;
  connect: Connect;
  /** The form may be gone by then. */
  onConnected: (answer: FormState) => void;
}

/** Connects a carrier that has no account at Shippo yet, once the store speaks to Shippo. */
export function ConnectForm({ carrier, shippo, home, connect, onConnected }: ConnectFormProps) {
  const { code, accountNumber } = carrier;
  const { name, ways } = shippoCarriers[code];
  const [wayId, setWayId] = useState(ways[0].id);
  const choice = { carrier: code, wayId };
  const storeForm = useStoreForm<ConnectionValues, ConnectionInput>({
    schema: connectionSchema(choice),
    defaultValues: { accountNumber: accountNumber ?? '', parameters: emptyParameters() },
    toPath: (field) => (field === 'account_number' ? 'accountNumber' : field),
    action: (values) => connect({ ...values, wayId }),
    onSaved: onConnected,
  });
  if (shippo.sandbox) {
    const message = `The store is in sandbox, so ${name} is not connected to Shippo. Once an owner or manager leaves sandbox in Settings, it can be connected here.`;
    return <Notice type="info" messages={[message]} />;
  }
  if (shippo.keyMode === null) return <ShippoMissing carrierName={name} home={home} />;
  return (
    <StoreFormBody
      storeForm={failuresOnly(storeForm)}
      submitLabel="Connect through Shippo"
      failedHeader={`${carrier.name} was not connected`}
    >
      <WayFields control={storeForm.form.control} choice={choice} onWay={setWayId} />
      <WorkingNote isWorking={storeForm.pending}>
        Shippo is setting the account up with the carrier. This can take half a minute; stay on this page.
      </WorkingNote>
    </StoreFormBody>
  );
}
