'use client';
import { Panel, Text } from '@bigcommerce/big-design';
import { CheckCircleIcon, RadioButtonUncheckedIcon } from '@bigcommerce/big-design-icons';
import Link from 'next/link';
import { styled } from 'styled-components';
import { joinNames } from '@/lib/format/join-names';
import type { Overview } from '@/lib/overview/summarize-overview';

interface OverviewChecklistProps {
  home: string;
  steps: Overview['steps'];
}

/** The way of a carrier to the checkout and of an order out of the door; fills itself in from what is really there. */
export function OverviewChecklist({ home, steps }: OverviewChecklistProps) {
  const { connect, enable, ship } = steps;
  return (
    <Panel header="Getting started">
      <Steps>
        <Step done={connect.done} href={`${home}/carriers`} label="Connect a carrier">
          {connect.done
            ? `Set up: ${joinNames(connect.carriers)}. BigCommerce does not tell apps whether the details are right.`
            : 'Send a carrier’s details to BigCommerce.'}
        </Step>
        <Step done={enable.done} href={`${home}/zones`} label="Enable it in a zone">
          {enable.done
            ? `Enabled in ${joinNames(enable.zones)}.`
            : 'A carrier is offered at checkout only where a zone has a method of it.'}
        </Step>
        <Step done={ship.done} href={`${home}/orders`} label="Ship an order">
          {ship.done ? 'You have made shipments with Carrier Desk.' : 'Create a shipment with its tracking number.'}
        </Step>
      </Steps>
    </Panel>
  );
}

interface StepProps {
  done: boolean;
  href: string;
  label: string;
  children: string;
}

function Step({ done, href, label, children }: StepProps) {
  return (
    <StepItem>
      {done ? (
        <CheckCircleIcon color="success" title="Done" />
      ) : (
        <RadioButtonUncheckedIcon color="secondary60" title="Not done yet" />
      )}
      <div>
        <Link href={href}>{label}</Link>
        <Text color="secondary60" marginBottom="none">
          {children}
        </Text>
      </div>
    </StepItem>
  );
}

const Steps = styled.ol`
  display: grid;
  gap: ${({ theme }) => theme.spacing.medium};
  margin: 0;
  padding: 0;
  list-style: none;
`;

const StepItem = styled.li`
  display: flex;
  gap: ${({ theme }) => theme.spacing.small};

  > svg {
    flex-shrink: 0;
  }
`;
