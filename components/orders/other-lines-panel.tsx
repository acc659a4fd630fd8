'use client';
import { Panel, Table } from '@bigcommerce/big-design';
import { ItemName } from '@/components/orders/item-name';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { OtherLineView } from '@/lib/orders/order-details';

/** What the order has and nobody ships, and why; nothing when there is none. */
export function OtherLinesPanel({ lines }: { lines: OtherLineView[] }) {
  if (lines.length === 0) return null;
  return (
    <Panel header="Not shipped">
      <ScrollBox label="Items that are not shipped">
        <Table
          keyField="id"
          items={lines}
          columns={[
            { header: 'Item', hash: 'item', render: ({ name, details }) => <ItemName name={name} details={details} /> },
            { header: 'Ordered', hash: 'ordered', align: 'right', render: ({ ordered }) => ordered },
            { header: 'Why', hash: 'why', render: ({ why }) => why },
          ]}
        />
      </ScrollBox>
    </Panel>
  );
}
