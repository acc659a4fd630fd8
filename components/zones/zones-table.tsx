'use client';
import { Badge, Panel, Table } from '@bigcommerce/big-design';
import Link from 'next/link';
import { EmptyState } from '@/components/shell/empty-state';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { ZoneRow } from '@/lib/zones/list-zones';

/** The store's zones, each with the way to its methods. */
export function ZonesTable({ zones, path }: { zones: readonly ZoneRow[]; path: string }) {
  if (zones.length === 0) {
    return (
      <Panel>
        <EmptyState message="This store has no shipping zones yet. Add one in BigCommerce under Settings › Shipping, then come back here to set up its methods." />
      </Panel>
    );
  }
  return (
    <Panel>
      <ScrollBox label="Zones">
        <Table
          keyField="id"
          items={[...zones]}
          columns={[
            {
              header: 'Zone',
              hash: 'zone',
              render: ({ id, name }) => (
                <Link href={`${path}/${id}`} prefetch={false}>
                  {name}
                </Link>
              ),
            },
            { header: 'Covers', hash: 'covers', render: ({ covers }) => coversText(covers) },
            { header: 'Methods', hash: 'methods', render: (zone) => methodsText(zone) },
            {
              header: 'Status',
              hash: 'status',
              render: ({ enabled }) =>
                enabled ? <Badge variant="success" label="Enabled" /> : <Badge variant="secondary" label="Disabled" />,
            },
          ]}
        />
      </ScrollBox>
    </Panel>
  );
}

function coversText({ type, places }: ZoneRow['covers']): string {
  return places === '' ? type : `${type}: ${places}`;
}

function methodsText({ methods, enabledMethods }: ZoneRow): string {
  return methods === 0 ? 'None yet' : `${methods}, ${enabledMethods} enabled`;
}
