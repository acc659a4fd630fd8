'use client';
import { Button, Input, Small } from '@bigcommerce/big-design';
import { useId } from 'react';
import { styled } from 'styled-components';
import type { RangeErrors } from '@/components/forms/ranges-field';
import type { RangeRow } from '@/lib/definitions/field';
import { costUnit, limitUnit, type RangeStyle } from '@/lib/format/range-style';

export interface RangeRowActions {
  onEdit: (column: Column, text: string) => void;
  /** One place up (-1) or down (1). */
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

interface RangeRowFieldsProps extends RangeRowActions {
  row: RangeRow;
  index: number;
  count: number;
  errors: RangeErrors;
  style: RangeStyle;
}

type Column = 'lower' | 'upper' | 'cost';

/** One range: from, to, cost, and what can be done to the row. */
export function RangeRowFields({ row, index, count, errors, style, ...actions }: RangeRowFieldsProps) {
  const title = `Range ${index + 1}`;
  const units = { lower: limitUnit(style), upper: limitUnit(style), cost: costUnit(style) };
  return (
    <Row data-range>
      <legend>{title}</legend>
      <Cells>
        {COLUMNS.map(([column, name]) => (
          <Cell
            key={column}
            label={units[column] === '' ? name : `${name} (${units[column]})`}
            value={row[column]}
            error={errors[column]}
            onChange={(text) => {
              actions.onEdit(column, text);
            }}
          />
        ))}
      </Cells>
      <Tools>
        <Button
          type="button"
          variant="subtle"
          mobileWidth="auto"
          data-up
          aria-label={`Move up: ${title}`}
          disabled={index === 0}
          onClick={() => {
            actions.onMove(-1);
          }}
        >
          Move up
        </Button>
        <Button
          type="button"
          variant="subtle"
          mobileWidth="auto"
          data-down
          aria-label={`Move down: ${title}`}
          disabled={index === count - 1}
          onClick={() => {
            actions.onMove(1);
          }}
        >
          Move down
        </Button>
        <Button
          type="button"
          variant="subtle"
          mobileWidth="auto"
          data-remove
          aria-label={`Remove ${title}`}
          onClick={actions.onRemove}
        >
          Remove
        </Button>
      </Tools>
    </Row>
  );
}

interface CellProps {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

function Cell({ label, value, error, onChange }: CellProps) {
  const id = useId();
  return (
    <div>
      <Input
        id={id}
        label={label}
        value={value}
        error={error}
        inputMode="decimal"
        autoComplete="off"
        required
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {error === undefined ? null : (
        <Small id={`${id}-error`} color="danger" marginTop="xxSmall" marginBottom="none">
          {error}
        </Small>
      )}
    </div>
  );
}

const COLUMNS = [
  ['lower', 'From'],
  ['upper', 'To'],
  ['cost', 'Cost'],
] as const;

const Row = styled.fieldset`
  min-width: 0;
  margin: 0 0 ${({ theme }) => theme.spacing.small};
  padding: ${({ theme }) => `${theme.spacing.xSmall} ${theme.spacing.medium}`};
  border: 1px solid ${({ theme }) => theme.colors.secondary30};
  border-radius: ${({ theme }) => theme.borderRadius.normal};

  legend {
    padding: 0 ${({ theme }) => theme.spacing.xxSmall};
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
`;

const Cells = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(4.75rem, 1fr));
  gap: ${({ theme }) => theme.spacing.small};
  align-items: start;
`;

const Tools = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;

  button {
    padding-inline: ${({ theme }) => theme.spacing.xSmall};
  }
`;
