'use client';
import { Text } from '@bigcommerce/big-design';
import { CheckCircleIcon, ErrorIcon, InfoIcon, WarningIcon } from '@bigcommerce/big-design-icons';
import { useId, type ReactNode } from 'react';
import { styled } from 'styled-components';

type NoticeType = 'success' | 'error' | 'warning' | 'info';

interface NoticeProps {
  type: NoticeType;
  header?: string;
  messages: readonly string[];
  /** BigCommerce's or Shippo's own words, shown as a quotation. */
  quote?: string | undefined;
  /** Whose words they are. */
  saidBy?: string | undefined;
  /** Buttons and links below the text. */
  children?: ReactNode;
}

const ICONS = { success: CheckCircleIcon, error: ErrorIcon, warning: WarningIcon, info: InfoIcon };
const COLORS = { success: 'success', error: 'danger', warning: 'warning50', info: 'primary' } as const;

/**
 * A message that stays on the page. Errors are announced at once, the rest politely. Ours, because BigDesign's Message takes
 * neither links of the app nor a quotation, and announces nothing.
 */
export function Notice({ type, header, messages, quote, saidBy = 'BigCommerce', children }: NoticeProps) {
  const Icon = ICONS[type];
  const headerId = useId();
  return (
    <Box $type={type} role={type === 'error' ? 'alert' : 'status'} aria-labelledby={header ? headerId : undefined}>
      <Icon color={COLORS[type]} aria-hidden="true" />
      <div>
        {header ? (
          <Text bold id={headerId} marginBottom="xxSmall">
            {header}
          </Text>
        ) : null}
        {messages.map((message) => (
          <Text key={message} marginBottom="xxSmall">
            {message}
          </Text>
        ))}
        {quote ? (
          <Text marginBottom="xxSmall">
            {saidBy} said: <q>{quote}</q>
          </Text>
        ) : null}
        {children ? <Below>{children}</Below> : null}
      </div>
    </Box>
  );
}

const Box = styled.div<{ $type: NoticeType }>`
  display: flex;
  gap: ${({ theme }) => theme.spacing.small};
  padding: ${({ theme }) => theme.spacing.medium};
  margin-bottom: ${({ theme }) => theme.spacing.medium};
  background: ${({ theme }) => theme.colors.white};
  border: 1px solid ${({ theme }) => theme.colors.secondary30};
  border-left: 4px solid ${({ theme, $type }) => theme.colors[COLORS[$type]]};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  overflow-wrap: anywhere;

  > svg {
    flex-shrink: 0;
  }
  > div {
    min-width: 0;
  }
`;

const Below = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};
  margin-top: ${({ theme }) => theme.spacing.xSmall};

  /* The gap is enough; a button that wraps would be indented by BigDesign's margin between buttons. */
  && > .bd-button {
    margin: 0;
  }
`;
