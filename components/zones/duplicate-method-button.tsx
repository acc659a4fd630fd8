'use client';
import { Button, Checkbox, Input, Text } from '@bigcommerce/big-design';
import { useId, useState } from 'react';
import { FieldBox } from '@/components/forms/field-box';
import { useRowAction } from '@/components/forms/use-row-action';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import { Notice } from '@/components/shell/notice';
import { duplicateName } from '@/lib/definitions/duplicate-name';
import type { FailedState, FormState, SavedState } from '@/lib/form-state';

export interface DuplicateChanges {
  name: string;
  enabled: boolean;
}

interface DuplicateMethodButtonProps {
  name: string;
  /** The names of the zone's methods. */
  taken: readonly string[];
  duplicate: (changes: DuplicateChanges) => Promise<FormState>;
  /** It was added; the answer says where its form is, unless something has to be read first. */
  onSaved: (answer: SavedState) => void;
}

/** Asks for a name, adds a method like this one to the same zone, and leaves the rest to its form. */
export function DuplicateMethodButton({ name, taken, duplicate, onSaved }: DuplicateMethodButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [changes, setChanges] = useState<DuplicateChanges>({ name: '', enabled: false });
  const [failure, setFailure] = useState<FailedState>();
  const nameError = failure?.fields['name'];
  const errorId = useId();
  const { pending, run } = useRowAction((answer) => {
    if (answer.status === 'failed') {
      setFailure(answer);
      return;
    }
    setOpen(false);
    onSaved(answer);
  });
  return (
    <>
      <Button
        variant="subtle"
        mobileWidth="auto"
        aria-label={`Duplicate ${name}`}
        onClick={() => {
          setChanges({ name: duplicateName(name, taken), enabled: false });
          setFailure(undefined);
          setOpen(true);
        }}
      >
        Duplicate
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={`Duplicate “${name}”`}
        confirmLabel="Duplicate"
        destructive={false}
        isPending={pending}
        onConfirm={() => {
          setFailure(undefined);
          run(() => duplicate(changes));
        }}
        onCancel={() => {
          setOpen(false);
        }}
      >
        {failure ? <Failure failure={failure} /> : null}
        <Text>The duplicate gets the same settings in this zone. Its form opens next.</Text>
        <FieldBox errorId={errorId} error={nameError}>
          <Input
            label="Name"
            value={changes.name}
            error={nameError}
            aria-invalid={nameError === undefined ? undefined : true}
            aria-describedby={nameError === undefined ? undefined : errorId}
            disabled={pending}
            onChange={(event) => {
              setChanges({ ...changes, name: event.target.value });
            }}
          />
        </FieldBox>
        <Checkbox
          label="Enable it at once"
          description="Shoppers are then offered it before you have looked at its settings."
          checked={changes.enabled}
          disabled={pending}
          onChange={(event) => {
            setChanges({ ...changes, enabled: event.target.checked });
          }}
        />
      </ConfirmDialog>
    </>
  );
}

function Failure({ failure: { applied, message, upstream } }: { failure: FailedState }) {
  const header = applied === 'unknown' ? 'It is not certain whether this was done' : 'It was not duplicated';
  return <Notice type="error" header={header} messages={[message]} quote={upstream} />;
}
