'use client';
import { Small, Switch } from '@bigcommerce/big-design';
import { useId } from 'react';
import { styled } from 'styled-components';
import { useRowAction } from '@/components/forms/use-row-action';
import { NOT_SHOWN_YET } from '@/components/own-carriers/connection-names';
import { StackedCell } from '@/components/shell/stacked-cell';
import type { FormState } from '@/lib/form-state';

interface LevelSwitchProps {
  name: string;
  isVisible: boolean;
  /** The role does not allow it. */
  readOnly: boolean;
  setVisible: (isVisible: boolean) => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** Shows a service level at checkout, or hides it. Moves only once it is saved. */
export function LevelSwitch({ name, isVisible, readOnly, setVisible, onAnswer }: LevelSwitchProps) {
  const { pending, run } = useRowAction(onAnswer);
  const id = useId();
  return (
    <Cell>
      {readOnly ? (
        <StackedCell of="Shown at checkout">{isVisible ? 'Yes' : 'No'}</StackedCell>
      ) : (
        <Line $isVisible={isVisible}>
          <Switch
            role="switch"
            aria-label={`Shown at checkout: ${name}`}
            aria-describedby={isVisible ? id : undefined}
            aria-busy={pending}
            checked={isVisible}
            onChange={() => {
              run(() => setVisible(!isVisible));
            }}
          />
          {pending ? <Small marginBottom="none">Saving…</Small> : null}
        </Line>
      )}
      {isVisible ? (
        <Small id={id} marginBottom="none">
          {NOT_SHOWN_YET}
        </Small>
      ) : null}
    </Cell>
  );
}

const Cell = styled.div`
  max-width: 16rem;
`;

const Line = styled.div<{ $isVisible: boolean }>`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.xSmall};

  /* Where rows are stacked no header says what the switch is; a screen reader hears it from the switch. */
  @media (max-width: 600px) {
    &::after {
      content: '${({ $isVisible }) => ($isVisible ? 'Shown at checkout' : 'Hidden at checkout')}' / '';
    }
  }
`;
