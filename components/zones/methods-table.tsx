'use client';
import { Small, Table } from '@bigcommerce/big-design';
import Link from 'next/link';
import { styled } from 'styled-components';
import { ButtonLink } from '@/components/shell/button-link';
import { ScrollBox } from '@/components/shell/scroll-box';
import { DeleteMethodButton } from '@/components/zones/delete-method-button';
import { MethodSwitch } from '@/components/zones/method-switch';
import type { FormState } from '@/lib/form-state';
import type { MethodRow, ZoneView } from '@/lib/zones/view-zone';

interface MethodRef {
  zoneId: number;
  methodId: number;
}

export interface MethodActions {
  setEnabled: (method: MethodRef, enabled: boolean) => Promise<FormState>;
  deleteMethod: (method: MethodRef) => Promise<FormState>;
}

interface MethodsTableProps extends MethodActions {
  zone: ZoneView;
  /** The zone's path. */
  path: string;
  mayWrite: boolean;
  onSwitched: (answer: FormState) => void;
  onDeleted: (answer: FormState) => void;
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
    render: (method: MethodRow) => (
      <Actions>
        <ButtonLink $variant="subtle" href={`${path}/methods/${method.id}`} aria-label={`Edit ${method.name}`}>
          Edit
        </ButtonLink>
        <DeleteMethodButton
          method={method}
          zoneName={zone.name}
          deleteMethod={() => props.deleteMethod({ zoneId: zone.id, methodId: method.id })}
          onAnswer={props.onDeleted}
        />
      </Actions>
    ),
  };
  return (
    <ScrollBox label="Methods">
      <Table keyField="id" items={[...zone.methods]} columns={mayWrite ? [...columns, actions] : columns} />
    </ScrollBox>
  );
}

/** The name leads to the form too: on a narrow screen the actions are out of sight. */
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
      {method.isFallback ? <Small marginBottom="none">Fallback when ShipperHQ cannot be reached</Small> : null}
    </>
  );
}

const Actions = styled.div`
  display: flex;
  align-items: center;
`;
