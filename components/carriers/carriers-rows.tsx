'use client';
import { Small, Table } from '@bigcommerce/big-design';
import Link from 'next/link';
import { createContext, use } from 'react';
import { styled } from 'styled-components';
import { CarrierActions } from '@/components/carriers/carrier-actions';
import { ConnectionState } from '@/components/carriers/connection-state';
import type { Disconnect } from '@/components/carriers/disconnect-button';
import { EnabledIn } from '@/components/carriers/enabled-in';
import { OwnActions } from '@/components/own-carriers/own-actions';
import { ownKind } from '@/components/own-carriers/own-kind';
import { ShippoConnectionState } from '@/components/own-carriers/shippo-connection-state';
import { ScrollBox } from '@/components/shell/scroll-box';
import { StackedCell } from '@/components/shell/stacked-cell';
import type { CarrierRow } from '@/lib/carrier-connections/connection-view';
import type { CarriersPageView } from '@/lib/carriers/views/list-carriers-page';
import type { OwnCarrierView } from '@/lib/carriers/views/own-carrier-view';

export interface TableActions {
  /** Of the Carriers page. */
  path: string;
  mayWrite: boolean;
  isBusy: boolean;
  zonesAreKnown: boolean;
  resend: (carrierId: string) => Promise<unknown>;
  disconnect: (carrierId: string, options: { disableMethods: boolean }) => ReturnType<Disconnect>;
}

interface CarriersRowsProps {
  view: CarriersPageView;
  actions: TableActions;
}

/** A carrier of BigCommerce's, or one of ours. */
type Row = { id: string; row: CarrierRow } | { id: string; own: OwnCarrierView };

const KINDS = { built_in: 'Built into BigCommerce', provider: 'Provider' };
const TableContext = createContext<TableActions | undefined>(undefined);

// BigDesign draws `render` as a component: one made anew with each drawing would take the focus out of its cell.
const COLUMNS = [
  { header: 'Carrier', hash: 'carrier', render: NameCell },
  { header: 'Connection', hash: 'connection', render: ConnectionCell },
  { header: 'Enabled in', hash: 'enabledIn', render: EnabledCell },
];
const WRITER_COLUMNS = [...COLUMNS, { header: 'Actions', hash: 'actions', render: ActionsCell }];

/** The store's own carriers, those that BigCommerce connects, and those that every store has. */
export function CarriersRows({ view: { rows, own }, actions }: CarriersRowsProps) {
  const ours = own.map((carrier): Row => ({ id: carrier.id, own: carrier }));
  const items = [
    ...ours.filter((item) => !isSystem(item)),
    ...rows.map((row): Row => ({ id: row.carrierId, row })),
    ...ours.filter(isSystem),
  ];
  return (
    <TableContext value={actions}>
      <ScrollBox label="Carriers" stacks>
        <Table keyField="id" items={items} columns={actions.mayWrite ? WRITER_COLUMNS : COLUMNS} />
      </ScrollBox>
    </TableContext>
  );
}

function isSystem(item: Row): boolean {
  return 'own' in item && item.own.kind === 'system';
}

function NameCell(item: Row) {
  const table = use(TableContext);
  const isOwn = 'own' in item;
  return (
    <Name>
      <Link href={`${table?.path ?? ''}/${isOwn ? 'own/' : ''}${item.id}`} prefetch={false}>
        {isOwn ? item.own.name : item.row.name}
      </Link>
      <Small marginBottom="none">{isOwn ? ownKind(item.own) : KINDS[item.row.kind]}</Small>
    </Name>
  );
}

function ConnectionCell(item: Row) {
  return (
    <Wide>
      {'own' in item ? (
        <ShippoConnectionState connection={item.own.connection} />
      ) : (
        <ConnectionState status={item.row.status} />
      )}
    </Wide>
  );
}

function EnabledCell(item: Row) {
  const table = use(TableContext);
  return (
    <StackedCell of="Enabled in">
      {'own' in item ? (
        ownEnabledIn(item.own)
      ) : (
        <EnabledIn methods={item.row.methods} isKnown={table?.zonesAreKnown ?? false} />
      )}
    </StackedCell>
  );
}

/** Such a carrier has no method in a zone: shoppers will see it once the store quotes through this app. */
function ownEnabledIn({ kind, isVisible }: OwnCarrierView): string {
  if (kind === 'system') return 'Not offered to shoppers by this app';
  return isVisible
    ? 'Nowhere yet: it is set to show at checkout, but checkout quotes are not set up'
    : 'Nowhere: hidden at checkout';
}

function ActionsCell(item: Row) {
  const table = use(TableContext);
  if (!table) return null;
  if ('own' in item) return <OwnActions carrier={item.own} path={table.path} />;
  return <CarrierActions row={item.row} {...table} />;
}

const Name = styled.div`
  min-width: 9rem;
`;

const Wide = styled.div`
  min-width: 14rem;

  @media (max-width: 600px) {
    min-width: 0;
  }
`;
