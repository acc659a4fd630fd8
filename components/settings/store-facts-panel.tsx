'use client';
import { Panel } from '@bigcommerce/big-design';
import { FactList } from '@/components/shell/fact-list';
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
    <Panel id="store" header="Store" description="Set in BigCommerce and read from there once a day.">
      <FactList facts={rows.map(([label, value]) => [label, value || 'Not known'])} />
    </Panel>
  );
}
