'use client';
import { Input, Small } from '@bigcommerce/big-design';
import type { Control } from 'react-hook-form';
import { styled } from 'styled-components';
import { useField } from '@/components/forms/use-field';
import type { ShipmentFieldValues } from '@/lib/definitions/shipment-form';
import type { LineView } from '@/lib/orders/order-details';

interface QuantityFieldProps {
  control: Control<ShipmentFieldValues>;
  /** Where the line stands in the form. */
  index: number;
  line: LineView;
  /** How much of it there is to ship. */
  note: string;
}

/** How much of one line goes into the shipment, in one row: the line on the left, the number on the right. */
export function QuantityField({ control, index, line, note }: QuantityFieldProps) {
  const label = `Quantity of ${line.name}`;
  const description = [note, ...line.details].join(' · ');
  const { field, error, ids, aria } = useField({ control, name: `items.${index}.quantity`, label, description });
  return (
    <Row>
      <div>
        {line.name}
        <Small id={ids.description} color="secondary60" marginBottom="none">
          {description}
        </Small>
        {error === undefined ? null : (
          <Small id={ids.error} color="danger" marginBottom="none">
            {error}
          </Small>
        )}
      </div>
      <Input
        {...aria}
        {...field}
        id={ids.control}
        aria-label={label}
        autoComplete="off"
        inputMode="numeric"
        error={error}
        value={typeof field.value === 'string' ? field.value : ''}
      />
    </Row>
  );
}

const Row = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 6rem;
  gap: ${({ theme }) => theme.spacing.small};
  align-items: center;
  max-width: 32rem;
  padding-block: ${({ theme }) => theme.spacing.xxSmall};
  overflow-wrap: anywhere;
`;
