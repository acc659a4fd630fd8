'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import type { FormState } from '@/lib/form-state';
import type { IntentView } from '@/lib/shipments/list-intents';

type Action = (values: unknown) => Promise<FormState>;

interface IntentQuestionProps {
  intent: IntentView;
  actions: { adopt: Action; declareNotMade: Action };
}

/** The answers that a person can give about a shipment whose outcome could not be found out. */
export function IntentQuestion({ intent, actions }: IntentQuestionProps) {
  const [pending, setPending] = useState(false);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const answer = async (action: () => Promise<FormState>) => {
    setPending(true);
    setProblem('');
    const state = await action().catch(() => undefined);
    setPending(false);
    setAsking(false);
    if (state?.status !== 'saved') setProblem(state?.message ?? 'The answer did not arrive. Try again.');
  };
  return (
    <>
      {intent.candidates.map(({ shipmentId, looksLikeIt }) => (
        <Button
          key={shipmentId}
          variant="secondary"
          disabled={pending}
          onClick={() => void answer(() => actions.adopt({ intentId: intent.id, shipmentId }))}
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
      <div role="alert">{problem ? <Text marginBottom="none">{problem}</Text> : null}</div>
      <ConfirmDialog
        isOpen={asking}
        title="It was not made?"
        confirmLabel="It was not made"
        isPending={pending}
        onConfirm={() => void answer(() => actions.declareNotMade({ intentId: intent.id }))}
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
