'use client';
import { Badge, Small, Table, Text } from '@bigcommerce/big-design';
import { createContext, use } from 'react';
import { AskingButton } from '@/components/forms/asking-button';
import { keyRoleNames } from '@/components/settings/permission-names';
import { RelativeTime } from '@/components/shell/relative-time';
import { ScrollBox } from '@/components/shell/scroll-box';
import { StackedCell } from '@/components/shell/stacked-cell';
import type { ApiKeyRow } from '@/lib/api-keys/api-key-row';
import type { FormState } from '@/lib/form-state';

interface ApiKeysTableProps {
  keys: readonly ApiKeyRow[];
  revoke: (id: string) => Promise<FormState>;
  onAnswer: (answer: FormState) => void;
}

const TableContext = createContext<ApiKeysTableProps | undefined>(undefined);

// BigDesign draws `render` as a component: one made anew with each drawing would take the focus out of its cell.
const COLUMNS = [
  { header: 'Key', hash: 'name', render: NameCell },
  { header: 'Role', hash: 'role', render: RoleCell },
  { header: 'Last used', hash: 'used', render: UsedCell },
  { header: 'Ends', hash: 'expires', render: ExpiresCell },
  { header: 'Actions', hash: 'actions', render: RevokeCell },
];

/** The store's API keys, without the keys. */
export function ApiKeysTable(props: ApiKeysTableProps) {
  return (
    <TableContext value={props}>
      <ScrollBox label="API keys" stacks>
        <Table keyField="id" items={[...props.keys]} columns={COLUMNS} />
      </ScrollBox>
    </TableContext>
  );
}

function NameCell({ name, hint, created, createdBy }: ApiKeyRow) {
  return (
    <>
      <span>{name}</span>
      <Small marginBottom="none">{hint}</Small>
      <Small marginBottom="none">
        Created {created} by {createdBy}
      </Small>
    </>
  );
}

function RoleCell({ role, permissions }: ApiKeyRow) {
  return (
    <StackedCell of="Role">
      {keyRoleNames[role].content}
      {role === 'custom' ? <Small marginBottom="none">{permissions.join(', ')}</Small> : null}
    </StackedCell>
  );
}

function UsedCell({ lastUsed }: ApiKeyRow) {
  return (
    <StackedCell of="Last used">
      {lastUsed ? <RelativeTime at={lastUsed.iso} label={lastUsed.label} /> : 'Never'}
    </StackedCell>
  );
}

function ExpiresCell({ expires, state }: ApiKeyRow) {
  return (
    <StackedCell of="Ends">
      {expires ?? 'Never'}
      {state === 'expired' ? (
        <>
          {' '}
          <Badge label="Ended" variant="secondary" />
        </>
      ) : null}
    </StackedCell>
  );
}

function RevokeCell({ id, name, state, revoked, revokedBy }: ApiKeyRow) {
  const table = use(TableContext);
  if (!table) return null;
  if (state === 'revoked') {
    return (
      <>
        <Badge label="Revoked" variant="secondary" />
        <Small marginBottom="none">
          {revoked} by {revokedBy}
        </Small>
      </>
    );
  }
  return (
    <AskingButton
      label="Revoke"
      fullLabel={`Revoke ${name}`}
      title={`Revoke “${name}”?`}
      confirmLabel="Revoke API key"
      destructive
      action={() => table.revoke(id)}
      onAnswer={table.onAnswer}
    >
      <Text>Whatever uses this key is refused from its next request on. This cannot be undone.</Text>
    </AskingButton>
  );
}
