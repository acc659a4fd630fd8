'use client';
import { Button } from '@bigcommerce/big-design';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import type { FormState } from '@/lib/form-state';
import type { IntentView } from '@/lib/shipments/list-intents';

type Action = (values: unknown) => Promise<FormState>;

export interface IntentAnswers {
  adopt: Action;
  declareNotMade: Action;
}

interface IntentQuestionProps {
  intent: IntentView;
  answers: IntentAnswers;
  /** Whether an answer is on its way. */
  pending: boolean;
  run: (action: () => Promise<FormState>) => Promise<unknown>;
}

/** The answers that a person can give about a shipment whose outcome could not be found out. */
export function IntentQuestion({ intent, answers, pending, run }: IntentQuestionProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {intent.candidates.map(({ shipmentId, looksLikeIt }) => (
        <Button
          key={shipmentId}
          variant="secondary"
          disabled={pending}
          onClick={() => void run(() => answers.adopt({ intentId: intent.id, shipmentId }))}
        >
          {looksLikeIt
            ? `Yes, shipment ${shipmentId} is it`
            : `Yes, shipment ${shipmentId} is it, though it looks different`}
        </Button>
      ))}
      <Button
        variant="secondary"
        disabled={pending}
        onClick={() => {
          setAsking(true);
        }}
      >
        It was not made
      </Button>
      <ConfirmDialog
        isOpen={asking}
        title="It was not made?"
        confirmLabel="It was not made"
        isPending={false}
        onConfirm={() => {
          setAsking(false);
          void run(() => answers.declareNotMade({ intentId: intent.id }));
        }}
        onCancel={() => {
          setAsking(false);
        }}
      >
        Its items can then be shipped again. If BigCommerce made it after all, the customer would get them twice, so
        compare with the shipments on this page first.
      </ConfirmDialog>
    </>
  );
}
