'use client';
import { Small, Table, type TableColumn } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { ItemName } from '@/components/orders/item-name';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { LineView } from '@/lib/orders/order-details';

type Quantity = 'ordered' | 'shipped' | 'refunded' | 'reserved' | 'left';

const QUANTITIES: { hash: Quantity; header: string; always: boolean }[] = [
  { hash: 'ordered', header: 'Ordered', always: true },
  { hash: 'shipped', header: 'Shipped', always: true },
  { hash: 'refunded', header: 'Refunded', always: false },
  { hash: 'reserved', header: 'Being checked', always: false },
  { hash: 'left', header: 'Left', always: true },
];

/** The lines of an address with their quantities: a table, and on a narrow screen the numbers in words under each name. */
export function ItemsTable({ label, items }: { label: string; items: LineView[] }) {
  const quantities = QUANTITIES.filter(({ hash, always }) => always || items.some((item) => item[hash] > 0));
  const inWords = (item: LineView) =>
    [...quantities.map(({ hash, header }) => `${header} ${item[hash]}`), item.total].join(' · ');
  const numbers: TableColumn<LineView>[] = quantities.map(({ hash, header }) => ({
    header,
    hash,
    align: 'right',
    render: (item) => item[hash],
  }));
  return (
    <Narrowing>
      <ScrollBox label={label}>
        <Table
          keyField="id"
          items={items}
          columns={[
            {
              header: 'Item',
              hash: 'item',
              render: (item) => (
                <>
                  <ItemName name={item.name} details={item.details} />
                  <InWords>
                    <Small color="secondary70" marginBottom="none">
                      {inWords(item)}
                    </Small>
                  </InWords>
                </>
              ),
            },
            ...numbers,
            { header: 'Total', hash: 'total', align: 'right', render: ({ total }) => total },
          ]}
        />
      </ScrollBox>
    </Narrowing>
  );
}

// A box of ours, because BigDesign's components take no class.
const InWords = styled.div`
  display: none;

  @media (max-width: 600px) {
    display: block;
  }
`;

const Narrowing = styled.div`
  @media (max-width: 600px) {
    thead,
    td + td {
      display: none;
    }
  }
`;
