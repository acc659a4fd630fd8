'use client';
import { Button, Modal } from '@bigcommerce/big-design';
import { useState } from 'react';
import { CopyChoice } from '@/components/zones/copy-choice';
import { CopyProgress } from '@/components/zones/copy-progress';
import { useCopies } from '@/components/zones/use-copies';
import type { FormState } from '@/lib/form-state';
import type { OtherZone } from '@/lib/zones/view-zone';

export interface CopyTarget {
  toZoneId: number;
  enabled: boolean;
}

interface CopyMethodButtonProps {
  method: { name: string; enabled: boolean };
  zones: readonly OtherZone[];
  copy: (target: CopyTarget) => Promise<FormState>;
}

/** **Copy to zones**: choose them, watch what becomes of each, try again where it failed. */
export function CopyMethodButton({ method, zones, copy }: CopyMethodButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [enabled, setEnabled] = useState(method.enabled);
  const { results, pending, run, reset } = useCopies((toZoneId) => copy({ toZoneId, enabled }));
  const hasBegun = Object.keys(results).length > 0;
  const failed = chosen.filter((id) => ['failed', 'uncertain'].includes(results[id]?.state ?? ''));
  const close = () => {
    setOpen(false);
  };
  const open = () => {
    setChosen([]);
    setEnabled(method.enabled);
    reset();
    setOpen(true);
  };
  const start = (zoneIds: readonly number[]) => {
    void run(zoneIds);
  };
  return (
    <>
      <Button variant="subtle" mobileWidth="auto" aria-label={`Copy ${method.name} to zones`} onClick={open}>
        Copy to zones
      </Button>
      <Modal
        isOpen={isOpen}
        variant="dialog"
        header={`Copy “${method.name}” to zones`}
        closeOnEscKey={!pending}
        closeOnClickOutside={false}
        onClose={close}
        actions={
          hasBegun
            ? [
                ...(failed.length > 0
                  ? [
                      {
                        text: 'Try again where it failed',
                        variant: 'secondary' as const,
                        type: 'button' as const,
                        isLoading: pending,
                        onClick: () => {
                          start(failed);
                        },
                      },
                    ]
                  : []),
                { text: 'Close', type: 'button', disabled: pending, onClick: close },
              ]
            : [
                { text: 'Cancel', variant: 'subtle', type: 'button', onClick: close },
                {
                  text: 'Copy',
                  type: 'button',
                  disabled: chosen.length === 0,
                  onClick: () => {
                    start(chosen);
                  },
                },
              ]
        }
      >
        {hasBegun ? (
          <CopyProgress zones={zones.filter(({ id }) => chosen.includes(id))} results={results} />
        ) : (
          <CopyChoice zones={zones} chosen={chosen} onChoose={setChosen} enabled={enabled} onEnable={setEnabled} />
        )}
      </Modal>
    </>
  );
}
