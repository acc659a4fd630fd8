'use client';
import { Badge, Button, Small, Table, Text } from '@bigcommerce/big-design';
import { createContext, use } from 'react';
import { styled } from 'styled-components';
import { AskingButton } from '@/components/forms/asking-button';
import { DefaultCell } from '@/components/own-carriers/default-cell';
import { LevelSwitch } from '@/components/own-carriers/level-switch';
import { ScrollBox } from '@/components/shell/scroll-box';
import { StackedCell } from '@/components/shell/stacked-cell';
import type { ServiceLevelView } from '@/lib/carriers/views/service-level-view';
import type { FormState } from '@/lib/form-state';

/** What a row changes of its level. */
export type LevelChange = { isVisible: boolean } | { isDefault: boolean };

interface LevelsTableProps {
  levels: readonly ServiceLevelView[];
  mayWrite: boolean;
  change: (levelId: string, change: LevelChange) => Promise<FormState>;
  remove: (levelId: string) => Promise<FormState>;
  onEdit: (level: ServiceLevelView) => void;
  onChanged: (answer: FormState) => void;
  onRemoved: (answer: FormState) => void;
}

const TableContext = createContext<LevelsTableProps | undefined>(undefined);

// BigDesign draws `render` as a component: one made anew with each drawing would take the focus out of its cell.
const COLUMNS = [
  { header: 'Name', hash: 'name', render: NameCell },
  { header: 'Code', hash: 'code', render: CodeCell },
  { header: 'Shown at checkout', hash: 'visible', render: VisibleCell },
  { header: 'Default', hash: 'default', render: DefaultOf },
];
const WRITER_COLUMNS = [...COLUMNS, { header: 'Actions', hash: 'actions', render: RowActions }];

/** A carrier's service levels, each with its switches and what else can be done to it. */
export function LevelsTable(props: LevelsTableProps) {
  return (
    <TableContext value={props}>
      <ScrollBox label="Service levels" stacks>
        <Table keyField="id" items={[...props.levels]} columns={props.mayWrite ? WRITER_COLUMNS : COLUMNS} />
      </ScrollBox>
    </TableContext>
  );
}

function NameCell({ name, origin, transitDays, vanishedAt }: ServiceLevelView) {
  return (
    <>
      <span>{name}</span>
      <Small marginBottom="none">
        {origin === 'shippo' ? 'From Shippo' : 'Added by hand'}
        {transitDays === null ? null : ` · ${inDays(transitDays)}`}
      </Small>
      {vanishedAt ? (
        <>
          <Badge label="No longer offered" variant="warning" />
          <Small marginBottom="none">Shippo has not offered it since {vanishedAt.label}.</Small>
        </>
      ) : null}
    </>
  );
}

function CodeCell({ code }: ServiceLevelView) {
  return (
    <StackedCell of="Code">
      <Code>{code}</Code>
    </StackedCell>
  );
}

function VisibleCell({ id, name, isVisible }: ServiceLevelView) {
  const table = use(TableContext);
  if (!table) return null;
  return (
    <LevelSwitch
      name={name}
      isVisible={isVisible}
      readOnly={!table.mayWrite}
      setVisible={(on) => table.change(id, { isVisible: on })}
      onAnswer={table.onChanged}
    />
  );
}

function DefaultOf({ id, name, isDefault }: ServiceLevelView) {
  const table = use(TableContext);
  if (!table) return null;
  return (
    <DefaultCell
      name={name}
      isDefault={isDefault}
      readOnly={!table.mayWrite}
      setDefault={(on) => table.change(id, { isDefault: on })}
      onAnswer={table.onChanged}
    />
  );
}

function RowActions(level: ServiceLevelView) {
  const table = use(TableContext);
  if (!table) return null;
  const { id, name, origin, isDefault } = level;
  return (
    <Actions>
      <Button
        type="button"
        variant="subtle"
        mobileWidth="auto"
        aria-label={`Edit ${name}`}
        onClick={() => {
          table.onEdit(level);
        }}
      >
        Edit
      </Button>
      <AskingButton
        label="Delete"
        fullLabel={`Delete ${name}`}
        title={`Delete “${name}”?`}
        confirmLabel="Delete service level"
        destructive
        action={() => table.remove(id)}
        onAnswer={table.onRemoved}
      >
        <Text>
          {origin === 'shippo'
            ? 'It comes back, hidden, with the next sync if Shippo still offers it. Its name, code and settings here are lost.'
            : 'This cannot be undone. Its name, code and settings are lost.'}
        </Text>
        {isDefault ? (
          <Text>It is the default, which cannot be deleted: make another one the default first, or none.</Text>
        ) : null}
      </AskingButton>
    </Actions>
  );
}

function inDays(days: number): string {
  return days === 1 ? '1 business day' : `${days} business days`;
}

const Code = styled.span`
  overflow-wrap: anywhere;
`;

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;

  /* Its first word stands under the header. */
  && > button {
    margin: 0;

    &:first-child {
      margin-left: -${({ theme }) => theme.spacing.medium};
    }
  }

  @media (min-width: 601px) {
    flex-wrap: nowrap;
  }
`;
