'use client';
import { Panel } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import type { StoreFacts } from '@/lib/format/store-facts';

interface StoreFactsPanelProps {
  storeHash: string;
  facts: StoreFacts;
  /** Undefined when they cannot be told. */
  storefronts: readonly string[] | undefined;
}

/** What BigCommerce says of the store, as it decides how amounts, weights and dates are written. */
export function StoreFactsPanel({ storeHash, facts, storefronts }: StoreFactsPanelProps) {
  const rows = [
    ['Name', facts.name],
    ['Store hash', storeHash],
    ['Currency', facts.currency],
    ['Time zone', facts.timeZone],
    ['Weight units', facts.weightUnits],
    ['Storefronts', storefronts?.join(', ')],
  ] as const;
  return (
    <Panel header="Store" description="Set in BigCommerce and read from there once a day.">
      <List>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || 'Not known'}</dd>
          </div>
        ))}
      </List>
    </Panel>
  );
}

const List = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
  gap: ${({ theme }) => theme.spacing.medium};
  margin: 0;

  dt {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
