'use client';
import { useState } from 'react';
import { submissionOutcome } from '@/components/orders/submission-outcome';
import { uncertainMessage, type ShipmentForm } from '@/lib/definitions/shipment-form';
import type { FormState } from '@/lib/form-state';
import type { OrderDetails } from '@/lib/orders/order-details';

interface LostAnswers {
  /** Keeps in mind that this form's answer was lost, if it was. */
  watch: (form: ShipmentForm, answer: Promise<FormState>) => Promise<FormState>;
  /** Whether the form was sent from this page, and its outcome is told there. */
  isOwn: (formId: string) => boolean;
  /** Whether what changed of the order is what these forms became. */
  isOwnNews: boolean;
}

/** The forms of this page whose answer was lost: what becomes of them is no news of somebody else's doing. */
export function useLostAnswers(order: OrderDetails | undefined): LostAnswers {
  const [lost, setLost] = useState<readonly string[]>([]);
  const states = order ? lost.map((formId) => submissionOutcome(order, formId).state) : [];
  const known = states.join();
  const picture = JSON.stringify(order?.drawnFrom);
  const [seen, setSeen] = useState({ known, picture });
  if (seen.known !== known) setSeen({ known, picture });
  return {
    watch: async ({ formId }, pending) => {
      const answer = await pending;
      if (answer.message === uncertainMessage) setLost((before) => [...before, formId]);
      return answer;
    },
    isOwn: (formId) => lost.includes(formId),
    isOwnNews: lost.length > 0 && (states.includes('checking') || seen.picture === picture),
  };
}
