'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { styled } from 'styled-components';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import { useRowAction } from '@/components/zones/use-row-action';
import type { FormState } from '@/lib/form-state';
import { joinNames } from '@/lib/format/join-names';

interface DriftButtonsProps {
  labels: { keep: string; restore: string };
  /** What the choice is about, for whoever hears the buttons one after the other. */
  about?: string;
  /** Methods that restoring deletes, by name. */
  deletes: readonly string[];
  keep: () => Promise<FormState>;
  /** Left out when there is nothing that could be put back. */
  restore?: (() => Promise<FormState>) | undefined;
  onAnswer: (answer: FormState) => void;
}

/** The choice between the two versions. Asks before it deletes. */
export function DriftButtons({ labels, about, deletes, keep, restore, onAnswer }: DriftButtonsProps) {
  const [isOpen, setOpen] = useState(false);
  const keeping = useRowAction(onAnswer);
  const restoring = useRowAction((answer) => {
    setOpen(false);
    onAnswer(answer);
  });
  const isBusy = keeping.pending || restoring.pending;
  return (
    <Buttons>
      <Button
        variant="secondary"
        mobileWidth="auto"
        aria-label={about === undefined ? undefined : `${labels.keep}: ${about}`}
        isLoading={keeping.pending}
        disabled={isBusy}
        onClick={() => {
          keeping.run(keep);
        }}
      >
        {labels.keep}
      </Button>
      {restore ? (
        <Button
          variant="secondary"
          mobileWidth="auto"
          aria-label={about === undefined ? undefined : `${labels.restore}: ${about}`}
          isLoading={restoring.pending}
          disabled={isBusy}
          onClick={() => {
            if (deletes.length > 0) setOpen(true);
            else restoring.run(restore);
          }}
        >
          {labels.restore}
        </Button>
      ) : null}
      {restore && deletes.length > 0 ? (
        <ConfirmDialog
          isOpen={isOpen}
          title={deletes.length === 1 ? 'Delete the method that was added?' : 'Delete the methods that were added?'}
          confirmLabel={deletes.length === 1 ? 'Delete method' : 'Delete methods'}
          isPending={restoring.pending}
          onConfirm={() => {
            restoring.run(restore);
          }}
          onCancel={() => {
            setOpen(false);
          }}
        >
          <Text>
            Ours does not have {joinNames(deletes.map((name) => `“${name}”`))}, so restoring it deletes{' '}
            {deletes.length === 1 ? 'this method' : 'these methods'} in BigCommerce.
          </Text>
          <Text>For 90 days the activity page can undo that: what is deleted is then restored, with a new id.</Text>
        </ConfirmDialog>
      ) : null}
    </Buttons>
  );
}

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};
  margin-top: ${({ theme }) => theme.spacing.small};

  && > button {
    margin: 0;
  }
`;
