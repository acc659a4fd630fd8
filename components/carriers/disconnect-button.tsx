'use client';
import { Button, Checkbox, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import type { CarrierMethod } from '@/lib/carrier-connections/list-carrier-methods';
import type { FormState } from '@/lib/form-state';

export type Disconnect = (options: { disableMethods: boolean }) => Promise<FormState | undefined>;

interface DisconnectButtonProps {
  name: string;
  /** The carrier's enabled methods. */
  methods: readonly CarrierMethod[];
  disconnect: Disconnect;
}

/** **Disconnect**, after saying which methods stop quoting and offering to disable them. */
export function DisconnectButton({ name, methods, disconnect }: DisconnectButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [disableMethods, setDisableMethods] = useState(true);
  const confirm = async () => {
    setPending(true);
    await disconnect({ disableMethods: disableMethods && methods.length > 0 });
    setPending(false);
    setOpen(false);
  };
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        actionType="destructive"
        mobileWidth="auto"
        aria-label={`Disconnect ${name}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        Disconnect
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={`Disconnect ${name}?`}
        confirmLabel="Disconnect"
        isPending={pending}
        onConfirm={() => {
          void confirm();
        }}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <Text>
          BigCommerce forgets the details, and the keys kept here are deleted. To connect {name} again you enter its
          keys again.
        </Text>
        {methods.length === 0 ? (
          <Text>No zone has an enabled method of {name}, as far as we have seen.</Text>
        ) : (
          <>
            <Text marginBottom="xxSmall">These methods stop quoting:</Text>
            <ul>
              {methods.map(({ methodId, methodName, zoneName }) => (
                <li key={methodId}>
                  {methodName} in {zoneName}
                </li>
              ))}
            </ul>
            <Checkbox
              label="Disable them in their zones too"
              checked={disableMethods}
              disabled={pending}
              onChange={(event) => {
                setDisableMethods(event.target.checked);
              }}
            />
          </>
        )}
      </ConfirmDialog>
    </>
  );
}
