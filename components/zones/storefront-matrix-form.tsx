'use client';
import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { EmptyState } from '@/components/shell/empty-state';
import { Notice } from '@/components/shell/notice';
import { ScrollBox } from '@/components/shell/scroll-box';
import { StorefrontTable } from '@/components/zones/storefront-table';
import {
  keyOf,
  useStorefrontChoices,
  type RowResult,
  type SaveStorefronts,
} from '@/components/zones/use-storefront-choices';
import type { Storefront } from '@/lib/stores/list-storefronts';
import type { StorefrontRow } from '@/lib/zones/methods/storefront-matrix';

interface StorefrontMatrixFormProps {
  storefronts: readonly Storefront[];
  rows: readonly StorefrontRow[];
  zonesPath: string;
  mayWrite: boolean;
  save: SaveStorefronts;
}

/** Every method and storefront of the store with a tick where they meet; saved together, answered one by one. */
export function StorefrontMatrixForm({ storefronts, rows, zonesPath, mayWrite, save }: StorefrontMatrixFormProps) {
  const router = useRouter();
  const summary = useRef<HTMLDivElement>(null);
  const choices = useStorefrontChoices(rows, save);
  const { changed, results, pending, saveAll } = choices;
  const total = Object.keys(results).length;
  const wasPending = useRef(false);
  useEffect(() => {
    // What was saved is drawn afresh, and where somebody else was faster their storefronts are shown.
    if (wasPending.current && !pending) {
      router.refresh();
      summary.current?.focus();
    }
    wasPending.current = pending;
  }, [pending, router]);

  if (rows.length === 0) {
    return (
      <Panel>
        <EmptyState message="No zone of this store has a method yet." />
      </Panel>
    );
  }
  return (
    <>
      {mayWrite ? null : (
        <Notice type="info" messages={['Your role shows zones only. Owners and managers change their methods.']} />
      )}
      <div ref={summary} tabIndex={-1} style={{ outline: 'none' }}>
        {total > 0 && !pending ? <Summary results={results} rows={rows} /> : null}
      </div>
      <Panel>
        <ScrollBox label="Methods by storefront">
          <StorefrontTable {...{ storefronts, rows, zonesPath, choices }} readOnly={!mayWrite || pending} />
        </ScrollBox>
        {mayWrite ? (
          <>
            <Text role="status" marginTop="medium">
              {pending
                ? `Saving: ${Object.values(results).filter((result) => result !== 'saving').length} of ${changed.length} done.`
                : changedWords(changed.length)}
            </Text>
            <Button
              type="button"
              mobileWidth="auto"
              isLoading={pending}
              disabled={changed.length === 0}
              onClick={() => {
                void saveAll();
              }}
            >
              Save changes
            </Button>
          </>
        ) : null}
      </Panel>
    </>
  );
}

function Summary({ results, rows }: { results: Readonly<Record<string, RowResult>>; rows: readonly StorefrontRow[] }) {
  const sent = rows.flatMap((row) => {
    const result = results[keyOf(row)];
    return result === undefined || result === 'saving' ? [] : [{ row, result }];
  });
  const failed = sent.flatMap(({ row, result }) => (result.status === 'failed' ? [{ row, result }] : []));
  const saved = `${sent.length - failed.length} of ${methods(sent.length)} saved.`;
  if (failed.length === 0) return <Notice type="success" messages={[saved]} />;
  return (
    <Notice
      type="error"
      header="Not everything was saved"
      messages={[
        saved,
        ...failed.map(({ row, result }) => {
          const quote = result.upstream === undefined ? '' : ` BigCommerce said: “${result.upstream}”`;
          const why = result.fields['channelIds'] ?? result.message;
          return `${row.name} in ${row.zoneName}: ${why}${quote}`;
        }),
      ]}
    />
  );
}

function changedWords(count: number): string {
  return count === 0 ? 'Nothing is changed yet.' : `${methods(count)} changed, not saved yet.`;
}

function methods(count: number): string {
  return `${count} ${count === 1 ? 'method' : 'methods'}`;
}
