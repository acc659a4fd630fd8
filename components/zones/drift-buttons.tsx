'use client';
import { Button, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useRowAction } from '@/components/forms/use-row-action';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
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

/** The choice between the two versions. Asks before it writes to the store. */
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
            setOpen(true);
          }}
        >
          {labels.restore}
        </Button>
      ) : null}
      {restore ? (
        <ConfirmDialog
          isOpen={isOpen}
          title={title(about, deletes)}
          confirmLabel={confirmLabel(labels, deletes)}
          isPending={restoring.pending}
          destructive={deletes.length > 0}
          onConfirm={() => {
            restoring.run(restore);
          }}
          onCancel={() => {
            setOpen(false);
          }}
        >
          <Text>
            The store, and what shoppers are offered, becomes what it was when this app last saved or accepted it.
          </Text>
          {deletes.length > 0 ? (
            <Text>
              Ours does not have {joinNames(deletes.map((name) => `“${name}”`))}, so restoring it deletes{' '}
              {deletes.length === 1 ? 'this method' : 'these methods'} in BigCommerce. For 90 days the activity page can
              undo that: what is deleted is then restored, with a new id.
            </Text>
          ) : null}
        </ConfirmDialog>
      ) : null}
    </Buttons>
  );
}

function title(about: string | undefined, deletes: readonly string[]): string {
  if (deletes.length > 0) return `Delete the ${deletes.length === 1 ? 'method that was' : 'methods that were'} added?`;
  return about === undefined ? 'Restore all of ours?' : `Restore “${about}”?`;
}

function confirmLabel({ restore }: DriftButtonsProps['labels'], deletes: readonly string[]): string {
  if (deletes.length === 0) return restore;
  return deletes.length === 1 ? 'Delete method' : 'Delete methods';
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
