'use client';
import { Small, Table } from '@bigcommerce/big-design';
import Link from 'next/link';
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

/** A zone's methods, each with its switch and what else can be done to it. */
export function MethodsTable({ zone, path, mayWrite, ...props }: MethodsTableProps) {
  const columns = [
    {
      header: 'Method',
      hash: 'method',
      render: (method: MethodRow) => (
        <MethodName method={method} editPath={mayWrite ? `${path}/methods/${method.id}` : undefined} />
      ),
    },
    { header: 'Type', hash: 'type', render: ({ typeName }: MethodRow) => typeName },
    { header: 'Summary', hash: 'summary', render: ({ summary }: MethodRow) => summary },
    {
      header: 'Enabled',
      hash: 'enabled',
      render: ({ id, name, enabled }: MethodRow) => (
        <MethodSwitch
          name={name}
          enabled={enabled}
          readOnly={!mayWrite}
          setEnabled={(on) => props.setEnabled({ zoneId: zone.id, methodId: id }, on)}
          onAnswer={props.onSwitched}
        />
      ),
    },
  ];
  const actions = {
    header: 'Actions',
    hash: 'actions',
    render: (method: MethodRow) => <RowActions {...props} method={method} zone={zone} path={path} />,
  };
  return (
    <ScrollBox label="Methods" stacks>
      <Table keyField="id" items={[...zone.methods]} columns={mayWrite ? [...columns, actions] : columns} />
    </ScrollBox>
  );
}

type RowActionsProps = Omit<MethodsTableProps, 'mayWrite' | 'setEnabled' | 'onSwitched'> & { method: MethodRow };

function RowActions({ method, zone, path, ...props }: RowActionsProps) {
  const ids = { zoneId: zone.id, methodId: method.id };
  return (
    <Actions>
      <ButtonLink $variant="subtle" href={`${path}/methods/${method.id}`} aria-label={`Edit ${method.name}`}>
        Edit
      </ButtonLink>
      <DuplicateMethodButton
        name={method.name}
        taken={zone.methods.map(({ name }) => name)}
        duplicate={(changes) => props.duplicateMethod(ids, changes)}
        onSaved={props.onDuplicated}
      />
      <CopyMethodButton method={method} zones={zone.otherZones} copy={(target) => props.copyMethod(ids, target)} />
      <DeleteMethodButton
        method={method}
        zoneName={zone.name}
        deleteMethod={() => props.deleteMethod(ids)}
        onAnswer={props.onDeleted}
      />
    </Actions>
  );
}

/** The name leads to the form, as **Edit** does. */
function MethodName({ method, editPath }: { method: MethodRow; editPath: string | undefined }) {
  return (
    <>
      {editPath === undefined ? (
        method.name
      ) : (
        <Link href={editPath} prefetch={false}>
          {method.name}
        </Link>
      )}
      {method.trouble === null ? null : <Small marginBottom="none">{method.trouble}</Small>}
      {method.isFallback ? <Small marginBottom="none">Fallback when ShipperHQ cannot be reached</Small> : null}
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
