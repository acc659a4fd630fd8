'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { styled } from 'styled-components';
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
  const unlike = intent.candidates.filter(({ looksLikeIt }) => !looksLikeIt).map(({ shipmentId }) => shipmentId);
  return (
    <>
      {unlike.length > 0 ? (
        <Detail>
          {unlike.length === 1
            ? `Shipment ${unlike[0]} looks different`
            : `Shipments ${unlike.join(', ')} look different`}{' '}
          from what was sent.
        </Detail>
      ) : null}
      {intent.candidates.map(({ shipmentId }) => (
        <Answer
          key={shipmentId}
          variant="secondary"
          disabled={pending}
          onClick={() => void run(() => answers.adopt({ intentId: intent.id, shipmentId }))}
        >
          Yes, it is shipment {shipmentId}
        </Answer>
      ))}
      <Answer
        variant="secondary"
        disabled={pending}
        onClick={() => {
          setAsking(true);
        }}
      >
        It was not made
      </Answer>
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

const Answer = styled(Button)`
  && {
    height: auto;
    min-height: 2.25rem;
    white-space: normal;
  }
`;

const Detail = styled(Text)`
  && {
    flex-basis: 100%;
    margin: 0;
  }
`;
