'use client';
import { Small, Table } from '@bigcommerce/big-design';
import Link from 'next/link';
import { createContext, use } from 'react';
import { styled } from 'styled-components';
import { ButtonLink } from '@/components/shell/button-link';
import { ScrollBox } from '@/components/shell/scroll-box';
import { CopyMethodButton, type CopyTarget } from '@/components/zones/copy-method-button';
import { DeleteMethodButton } from '@/components/zones/delete-method-button';
import { DuplicateMethodButton, type DuplicateChanges } from '@/components/zones/duplicate-method-button';
import { MethodSwitch } from '@/components/zones/method-switch';
import type { FormState, SavedState } from '@/lib/form-state';
import type { MethodRow, ZoneView } from '@/lib/zones/view-zone';

interface MethodRef {
  zoneId: number;
  methodId: number;
}

export interface MethodActions {
  setEnabled: (method: MethodRef, enabled: boolean) => Promise<FormState>;
  deleteMethod: (method: MethodRef) => Promise<FormState>;
  copyMethod: (method: MethodRef, target: CopyTarget) => Promise<FormState>;
  duplicateMethod: (method: MethodRef, changes: DuplicateChanges) => Promise<FormState>;
}

interface MethodsTableProps extends MethodActions {
  zone: ZoneView;
  /** The zone's path. */
  path: string;
  mayWrite: boolean;
  onSwitched: (answer: FormState) => void;
  onDeleted: (answer: FormState) => void;
  onDuplicated: (answer: SavedState) => void;
}

const TableContext = createContext<MethodsTableProps | undefined>(undefined);

// BigDesign draws `render` as a component: one made anew with each drawing would take the focus out of its cell.
const COLUMNS = [
  { header: 'Method', hash: 'method', render: MethodName },
  { header: 'Type', hash: 'type', render: ({ typeName }: MethodRow) => typeName },
  { header: 'Summary', hash: 'summary', render: ({ summary }: MethodRow) => summary },
  { header: 'Enabled', hash: 'enabled', render: EnabledCell },
];
const WRITER_COLUMNS = [...COLUMNS, { header: 'Actions', hash: 'actions', render: RowActions }];

/** A zone's methods, each with its switch and what else can be done to it. */
export function MethodsTable(props: MethodsTableProps) {
  return (
    <TableContext value={props}>
      <ScrollBox label="Methods" stacks>
        <Table keyField="id" items={[...props.zone.methods]} columns={props.mayWrite ? WRITER_COLUMNS : COLUMNS} />
      </ScrollBox>
    </TableContext>
  );
}

function EnabledCell({ id, name, enabled }: MethodRow) {
  const table = use(TableContext);
  if (!table) return null;
  return (
    <MethodSwitch
      name={name}
      enabled={enabled}
      readOnly={!table.mayWrite}
      setEnabled={(on) => table.setEnabled({ zoneId: table.zone.id, methodId: id }, on)}
      onAnswer={table.onSwitched}
    />
  );
}

function RowActions(method: MethodRow) {
  const table = use(TableContext);
  if (!table) return null;
  const { zone, path } = table;
  const ids = { zoneId: zone.id, methodId: method.id };
  return (
    <Actions>
      <ButtonLink $variant="subtle" href={`${path}/methods/${method.id}`} aria-label={`Edit ${method.name}`}>
        Edit
      </ButtonLink>
      <DuplicateMethodButton
        name={method.name}
        taken={zone.methods.map(({ name }) => name)}
        duplicate={(changes) => table.duplicateMethod(ids, changes)}
        onSaved={table.onDuplicated}
      />
      <CopyMethodButton method={method} zones={zone.otherZones} copy={(target) => table.copyMethod(ids, target)} />
      <DeleteMethodButton
        method={method}
        zoneName={zone.name}
        deleteMethod={() => table.deleteMethod(ids)}
        onAnswer={table.onDeleted}
      />
    </Actions>
  );
}

/** The name leads to the form, as **Edit** does. */
function MethodName({ id, name, trouble, isFallback }: MethodRow) {
  const table = use(TableContext);
  return (
    <>
      {table?.mayWrite ? (
        <Link href={`${table.path}/methods/${id}`} prefetch={false}>
          {name}
        </Link>
      ) : (
        name
      )}
      {trouble === null ? null : <Small marginBottom="none">{trouble}</Small>}
      {isFallback ? <Small marginBottom="none">Fallback when ShipperHQ cannot be reached</Small> : null}
    </>
  );
}

const Actions = styled.div`
  display: flex;
  align-items: center;
  white-space: nowrap;

  @media (max-width: 600px) {
    flex-wrap: wrap;
  }

  && > button {
    margin: 0;
  }
`;
