'use client';
import { Panel, Text } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { ItemsTable } from '@/components/orders/items-table';
import type { AddressView } from '@/lib/orders/order-details';

interface AddressPanelProps {
  address: AddressView;
  isOnly: boolean;
}

/** What goes to one address, and how much of it is left. */
export function AddressPanel({ address, isOnly }: AddressPanelProps) {
  const { name, items, lines, shippingMethod, shippingCost, weightLeft } = address;
  const header = isOnly ? 'Items' : `Items for ${name}`;
  return (
    <Panel header={header}>
      <Address>{lines.join(', ') || name}</Address>
      {shippingMethod ? (
        <Text>
          The customer chose {shippingMethod}
          {shippingCost ? ` and paid ${shippingCost} for it` : ''}.
        </Text>
      ) : null}
      {weightLeft ? <Text>What is left to ship weighs {weightLeft}.</Text> : null}
      <ItemsTable label={header} items={items} />
    </Panel>
  );
}

const Address = styled.address`
  margin-bottom: ${({ theme }) => theme.spacing.xSmall};
  font-style: normal;
  overflow-wrap: anywhere;
`;
