'use client';
import { Panel, Table, Text } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { ItemName } from '@/components/orders/item-name';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { AddressView } from '@/lib/orders/order-details';

interface AddressPanelProps {
  address: AddressView;
  /** Which of the order's addresses it is, from 1; undefined when there is only one. */
  number: number | undefined;
}

/** What goes to one address, and how much of it is left. */
export function AddressPanel({ address, number }: AddressPanelProps) {
  const { items, lines, shippingMethod, shippingCost, weightLeft } = address;
  const header = number === undefined ? 'Items' : `Items for address ${number}`;
  const has = (quantity: 'refunded' | 'reserved') => items.some((item) => item[quantity] > 0);
  return (
    <Panel header={header}>
      <Address>{lines.join(', ') || address.name}</Address>
      {shippingMethod ? (
        <Text>
          The customer chose {shippingMethod}
          {shippingCost ? ` and paid ${shippingCost} for it` : ''}.
        </Text>
      ) : null}
      {weightLeft ? <Text>What is left to ship weighs {weightLeft}.</Text> : null}
      <ScrollBox label={header}>
        <Table
          keyField="id"
          items={items}
          columns={[
            { header: 'Item', hash: 'item', render: ({ name, details }) => <ItemName name={name} details={details} /> },
            { header: 'Ordered', hash: 'ordered', align: 'right', render: ({ ordered }) => ordered },
            { header: 'Shipped', hash: 'shipped', align: 'right', render: ({ shipped }) => shipped },
            ...(has('refunded')
              ? [
                  {
                    header: 'Refunded',
                    hash: 'refunded',
                    align: 'right' as const,
                    render: (item: Item) => item.refunded,
                  },
                ]
              : []),
            ...(has('reserved')
              ? [
                  {
                    header: 'Being checked',
                    hash: 'reserved',
                    align: 'right' as const,
                    render: (item: Item) => item.reserved,
                  },
                ]
              : []),
            { header: 'Left', hash: 'left', align: 'right', render: ({ left }) => left },
            { header: 'Total', hash: 'total', align: 'right', render: ({ total }) => total },
          ]}
        />
      </ScrollBox>
    </Panel>
  );
}

type Item = AddressView['items'][number];

const Address = styled.address`
  margin-bottom: ${({ theme }) => theme.spacing.xSmall};
  font-style: normal;
  overflow-wrap: anywhere;
`;
