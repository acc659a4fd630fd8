'use client';
import { Badge, Button } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { useRowAction } from '@/components/forms/use-row-action';
import type { FormState } from '@/lib/form-state';

interface DefaultCellProps {
  name: string;
  isDefault: boolean;
  /** The role does not allow it. */
  readOnly: boolean;
  setDefault: (isDefault: boolean) => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** Whether a service level is the carrier's default, and what changes that. */
export function DefaultCell({ name, isDefault, readOnly, setDefault, onAnswer }: DefaultCellProps) {
  const { pending, run } = useRowAction(onAnswer);
  return (
    <Line>
      {isDefault ? <Badge label="Default" variant="primary" /> : null}
      {readOnly ? null : (
        // One button with several labels, and never disabled, so that it keeps the focus.
        <Button
          type="button"
          variant="subtle"
          mobileWidth="auto"
          aria-busy={pending}
          aria-label={isDefault ? `Clear default: ${name}` : `Make default: ${name}`}
          onClick={() => {
            run(() => setDefault(!isDefault));
          }}
        >
          {pending ? 'Saving…' : isDefault ? 'Clear' : 'Make default'}
        </Button>
      )}
    </Line>
  );
}

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 ${({ theme }) => theme.spacing.xSmall};

  /* Its first word stands under the header. */
  && > button:first-child {
    margin-left: -${({ theme }) => theme.spacing.medium};
  }
`;
