'use client';
import { H4, Panel, Text } from '@bigcommerce/big-design';
import { useId, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { FormBanner } from '@/components/forms/form-banner';
import type { BannerState } from '@/components/forms/use-store-form';
import { DriftButtons } from '@/components/zones/drift-buttons';
import { DriftTable } from '@/components/zones/drift-table';
import type { FormState } from '@/lib/form-state';
import type { DriftItem, ZoneDrift } from '@/lib/zones/drift/find-zone-drift';

export interface DriftChoiceProps {
  zoneId: number;
  methodId?: number;
  seen: string;
}

export interface DriftActions {
  keep: (choice: DriftChoiceProps) => Promise<FormState>;
  restore: (choice: DriftChoiceProps) => Promise<FormState>;
}

interface DriftPanelProps extends DriftActions {
  /** Null when nothing was changed; the answer to a decision stays. */
  drift: ZoneDrift | null;
  mayWrite: boolean;
}

const ONE = { keep: "Keep the store's version", restore: 'Restore ours' };
const ALL = { keep: "Keep all of the store's versions", restore: 'Restore all of ours' };

/** What was changed in a zone outside this app, field by field, and the choice between the two versions. */
export function DriftPanel({ drift, mayWrite, keep, restore }: DriftPanelProps) {
  const [answer, setAnswer] = useState<BannerState>();
  const show = (state: FormState) => {
    setAnswer({ ...state, takesFocus: true });
  };
  const banner = <FormBanner state={answer} failedHeader="This was not done, or not all of it" />;
  if (!drift) return banner;
  const { zoneId, items, seen } = drift;
  return (
    <>
      {banner}
      <Panel header={`Changed outside this app since ${drift.since}`}>
        <Text>
          In BigCommerce’s control panel, by another app, or by a request of this app whose answer was lost. Shoppers
          get what is in the store.
        </Text>
        {items.map((item) => (
          <DriftedItem key={item.methodId} item={item}>
            {mayWrite ? (
              <DriftButtons
                labels={ONE}
                about={item.name}
                deletes={deletedBy([item])}
                keep={() => keep({ zoneId, methodId: item.methodId, seen: item.seen })}
                restore={
                  isNewZone(item) ? undefined : () => restore({ zoneId, methodId: item.methodId, seen: item.seen })
                }
                onAnswer={show}
              />
            ) : null}
          </DriftedItem>
        ))}
        {mayWrite && items.length > 1 ? (
          <DriftButtons
            labels={ALL}
            deletes={deletedBy(items)}
            keep={() => keep({ zoneId, seen })}
            restore={() => restore({ zoneId, seen })}
            onAnswer={show}
          />
        ) : null}
      </Panel>
    </>
  );
}

function DriftedItem({ item, children }: { item: DriftItem; children: ReactNode }) {
  const headingId = useId();
  return (
    <Item role="group" aria-labelledby={headingId}>
      <H4 as="h3" id={headingId} marginBottom="xSmall">
        {headingOf(item)}
      </H4>
      <DriftTable item={item} />
      {children}
    </Item>
  );
}

function headingOf(item: DriftItem): string {
  const { name, change, methodId } = item;
  if (isNewZone(item)) return `The zone “${name}” was added, with its methods`;
  const subject = methodId === 0 ? `The zone “${name}”` : `“${name}”`;
  if (change === 'deleted') return `${subject} was deleted. Restoring it adds it again, with a new id`;
  return `${subject} was ${change}`;
}

function isNewZone({ methodId, change }: DriftItem): boolean {
  return methodId === 0 && change === 'added';
}

function deletedBy(items: readonly DriftItem[]): string[] {
  return items.filter(({ methodId, change }) => methodId !== 0 && change === 'added').map(({ name }) => name);
}

const Item = styled.div`
  margin-bottom: ${({ theme }) => theme.spacing.large};
`;
