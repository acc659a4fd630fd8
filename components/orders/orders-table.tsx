'use client';
import { Table } from '@bigcommerce/big-design';
import {
  CustomerCell,
  DateCell,
  DestinationCell,
  OrderCell,
  OrderCellContext,
  StatusCell,
  ToShipCell,
  TotalCell,
} from '@/components/orders/order-cells';
import type { OrderSelection } from '@/components/orders/use-order-selection';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { OrderRow } from '@/lib/orders/order-row';

interface OrdersTableProps {
  orders: OrderRow[];
  hrefOf: (orderId: number) => string;
  selection: OrderSelection;
}

// BigDesign draws `render` as a component: one made anew with each drawing would take the focus out of its cell.
const COLUMNS = [
  { header: 'Order', hash: 'order', render: OrderCell },
  { header: 'Date', hash: 'date', render: DateCell },
  { header: 'Customer', hash: 'customer', render: CustomerCell },
  { header: 'To ship', hash: 'to-ship', render: ToShipCell },
  { header: 'Destination', hash: 'destination', render: DestinationCell },
  { header: 'Total', hash: 'total', align: 'right' as const, render: TotalCell },
  { header: 'Status', hash: 'status', render: StatusCell },
];

/** A page of orders. On a narrow screen each cell says which column it is of. */
export function OrdersTable({ orders, hrefOf, selection }: OrdersTableProps) {
  return (
    <OrderCellContext value={{ hrefOf, selection }}>
      <ScrollBox label="Orders" stacks>
        <Table keyField="id" items={orders} columns={COLUMNS} />
      </ScrollBox>
    </OrderCellContext>
  );
}
