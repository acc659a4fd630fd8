'use client';
import { Small, Switch } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { useRowAction } from '@/components/forms/use-row-action';
import type { FormState } from '@/lib/form-state';

interface MethodSwitchProps {
  name: string;
  enabled: boolean;
  /** The role does not allow it. */
  readOnly: boolean;
  setEnabled: (enabled: boolean) => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

/** Switches a method on and off. Moves only when BigCommerce has said yes. */
export function MethodSwitch({ name, enabled, readOnly, setEnabled, onAnswer }: MethodSwitchProps) {
  const { pending, run } = useRowAction(onAnswer);
  if (readOnly) return enabled ? 'Enabled' : 'Disabled';
  return (
    <Line $enabled={enabled}>
      <Switch
        role="switch"
        aria-label={`Enabled: ${name}`}
        aria-busy={pending}
        checked={enabled}
        onChange={() => {
          run(() => setEnabled(!enabled));
        }}
      />
      {pending ? <Small marginBottom="none">{enabled ? 'Disabling…' : 'Enabling…'}</Small> : null}
    </Line>
  );
}

const Line = styled.div<{ $enabled: boolean }>`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.xSmall};

  /* Where rows are stacked no header says what the switch is; a screen reader hears it from the switch. */
  @media (max-width: 600px) {
    &::after {
      content: '${({ $enabled }) => ($enabled ? 'Enabled' : 'Disabled')}' / '';
    }
  }
`;
