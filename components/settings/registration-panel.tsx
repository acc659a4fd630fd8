'use client';
import { Badge, Button, Panel, Text } from '@bigcommerce/big-design';
import { useState, useTransition } from 'react';
import { styled } from 'styled-components';
import { answerOf } from '@/components/forms/answer-of';
import { Notice } from '@/components/shell/notice';
import type { FormState } from '@/lib/form-state';
import type { Standing } from '@/lib/registrations/list-registrations';

interface RegistrationPanelProps {
  id: string;
  header: string;
  description: string;
  standing: Pick<Standing, 'state' | 'reasons'>;
  /** In words; undefined when it was not looked at yet. */
  lastChecked: string | undefined;
  words: {
    /** What active is called, and what it means. */
    active: { label: string; meaning: string };
    /** What is lost while it is not. */
    without: string;
  };
  /** Looks again; undefined for who may not. */
  check: (() => Promise<FormState>) | undefined;
}

const BADGES = {
  off: { label: 'Off', variant: 'warning' },
  refused: { label: 'Refused', variant: 'danger' },
  unknown: { label: 'Not known', variant: 'warning' },
  unchecked: { label: 'Not checked yet', variant: 'secondary' },
} as const;

const UNCHECKED = 'Carrier Desk sees to this by itself within a few minutes of being installed or updated.';

/** How something that the app registers in BigCommerce stands, why, and **Check again**. */
export function RegistrationPanel(props: RegistrationPanelProps) {
  const { id, header, description, standing, lastChecked, words, check } = props;
  const [answer, setAnswer] = useState<FormState>();
  const [pending, startTransition] = useTransition();
  const isActive = standing.state === 'active';
  const badge =
    standing.state === 'active' ? ({ label: words.active.label, variant: 'success' } as const) : BADGES[standing.state];
  const meanings = isActive
    ? [words.active.meaning]
    : [...(standing.state === 'unchecked' ? [UNCHECKED] : standing.reasons), words.without];
  return (
    <Panel id={id} header={header} description={description}>
      {answer ? <Notice type={noticeType(answer)} messages={[answer.message]} quote={quoteOf(answer)} /> : null}
      <Badge label={badge.label} variant={badge.variant} />
      <Meanings>
        {meanings.map((meaning) => (
          <Text key={meaning} marginBottom="xxSmall">
            {meaning}
          </Text>
        ))}
      </Meanings>
      <Foot>
        {check ? (
          <Button
            variant="secondary"
            isLoading={pending}
            aria-label={`Check again: ${header.toLowerCase()}`}
            onClick={() => {
              startTransition(async () => {
                setAnswer(await answerOf(check));
              });
            }}
          >
            Check again
          </Button>
        ) : null}
        <Text marginBottom="none">
          {lastChecked === undefined ? 'Not checked yet.' : `Last checked ${lastChecked}.`}
        </Text>
      </Foot>
    </Panel>
  );
}

function noticeType({ status }: FormState): 'success' | 'error' {
  return status === 'saved' ? 'success' : 'error';
}

function quoteOf(answer: FormState): string | undefined {
  return answer.status === 'failed' ? answer.upstream : undefined;
}

const Meanings = styled.div`
  margin: ${({ theme }) => theme.spacing.small} 0 ${({ theme }) => theme.spacing.medium};
  overflow-wrap: anywhere;
`;

const Foot = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.small};
`;
