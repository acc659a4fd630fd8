'use client';
import { Button, Small } from '@bigcommerce/big-design';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FieldValues } from 'react-hook-form';
import { styled } from 'styled-components';
import { RangeProblems } from '@/components/forms/range-problems';
import { RangeRowFields, type RangeRowActions } from '@/components/forms/range-row-fields';
import { useField, type FieldProps } from '@/components/forms/use-field';
import type { RangeRow } from '@/lib/definitions/field';
import { sortRanges } from '@/lib/definitions/rates/sort-ranges';
import { isRangeRows } from '@/lib/definitions/ranges-schema';
import type { RangeStyle } from '@/lib/format/range-style';

type RangesFieldProps<Values extends FieldValues, Parsed> = FieldProps<Values, Parsed> & { style: RangeStyle };

type Place = 'up' | 'down' | 'remove';

/**
 * A table of costs by weight or order total. What is odd about the ranges is said as they are typed; rows are moved with
 * buttons, and the focus goes with them.
 */
export function RangesField<Values extends FieldValues, Parsed>({ style, ...props }: RangesFieldProps<Values, Parsed>) {
  const { field, error, errors } = useRowErrors(props);
  const box = useRef<HTMLFieldSetElement>(null);
  const rows = isRangeRows(field.value) ? field.value : [];
  const [keys, setKeys] = useState<number[]>([]);
  const [said, setSaid] = useState('');
  const known = keys.length === rows.length ? keys : rows.map((_, index) => -1 - index);
  const keyed = rows.map((row, index) => ({ row, key: known[index] ?? 0 }));

  const change = (next: { row: RangeRow; key: number }[], words = '') => {
    setKeys(next.map(({ key }) => key));
    setSaid(words);
    field.onChange(next.map(({ row }) => row));
  };
  // At once, because the focus goes to what is there only afterwards.
  const changeNow: typeof change = (...args) => {
    flushSync(() => {
      change(...args);
    });
  };
  const focusOn = (index: number, place: Place | 'first') => {
    const row = box.current?.querySelectorAll<HTMLElement>('[data-range]')[index];
    const target = place === 'first' ? row?.querySelector('input') : row?.querySelector<HTMLElement>(`[data-${place}]`);
    (target ?? box.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
  };

  const actions = (index: number): RangeRowActions => ({
    onEdit: (column, text) => {
      change(keyed.map((item, at) => (at === index ? { ...item, row: { ...item.row, [column]: text } } : item)));
    },
    onMove: (by) => {
      const to = index + by;
      const next = [...keyed];
      next.splice(to, 0, ...next.splice(index, 1));
      changeNow(next, `Range ${index + 1} is now range ${to + 1} of ${rows.length}.`);
      const isAtEnd = to === 0 || to === rows.length - 1;
      focusOn(to, by < 0 === isAtEnd ? 'down' : 'up');
    },
    onRemove: () => {
      changeNow(
        keyed.filter((_, at) => at !== index),
        `Range ${index + 1} is removed.`,
      );
      focusOn(Math.min(index, rows.length - 2), 'remove');
    },
  });
  useEffect(() => {
    field.ref({
      focus: () => box.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-add]')?.focus(),
    });
  });

  return (
    <Group ref={box} onBlur={field.onBlur}>
      <legend>{props.label}</legend>
      <Small>
        BigCommerce does not document into which range an order falls that is exactly on a limit. This app takes it for
        the range that begins there.
      </Small>
      {keyed.map(({ row, key }, index) => (
        <RangeRowFields
          key={key}
          {...actions(index)}
          row={row}
          index={index}
          count={rows.length}
          errors={errors[index] ?? {}}
          style={style}
        />
      ))}
      {error === undefined ? null : (
        <Small color="danger" role="alert">
          {error}
        </Small>
      )}
      <RangeProblems rows={rows} style={style} />
      <Hidden role="status">{said}</Hidden>
      <Tools>
        <Button
          type="button"
          variant="secondary"
          mobileWidth="auto"
          data-add
          onClick={() => {
            const key = Math.max(0, ...known) + 1;
            const row = { lower: rows.at(-1)?.upper ?? '0', upper: '', cost: '', origin: '' };
            changeNow([...keyed, { row, key }]);
            focusOn(rows.length, 'first');
          }}
        >
          Add range
        </Button>
        {rows.length > 1 ? (
          <Button
            type="button"
            variant="subtle"
            mobileWidth="auto"
            onClick={() => {
              change(sortRanges(keyed), 'The ranges are sorted by From.');
            }}
          >
            Sort by From
          </Button>
        ) : null}
      </Tools>
    </Group>
  );
}

export type RangeErrors = Partial<Record<'lower' | 'upper' | 'cost', string>>;

/** The messages of a list of rows: of the list itself, and of each cell. */
function useRowErrors<Values extends FieldValues, Parsed>(props: FieldProps<Values, Parsed>) {
  const { field, error, nested } = useField(props);
  const cells = Array.isArray(nested) ? (nested as (Record<string, { message?: string }> | undefined)[]) : [];
  const errors = cells.map((row): RangeErrors =>
    Object.fromEntries(
      Object.entries(row ?? {}).flatMap(([column, cell]) =>
        cell.message === undefined ? [] : [[column, cell.message]],
      ),
    ),
  );
  return { field, error: Array.isArray(nested) ? undefined : error, errors };
}

const Group = styled.fieldset`
  position: relative;
  min-width: 0;
  max-width: 48rem;
  margin: 0 0 ${({ theme }) => theme.spacing.medium};
  padding: 0;
  border: 0;

  > legend {
    padding: 0;
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
`;

const Tools = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spacing.small};
`;

const Hidden = styled.span`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;
