'use client';
import { Button, Checkbox, Text } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { MOST_SELECTED, type OrderSelection } from '@/components/orders/use-order-selection';
import { ButtonLink } from '@/components/shell/button-link';

interface SelectedOrdersProps {
  selection: OrderSelection;
  /** Of this page. */
  orderIds: readonly number[];
  /** Where packing slips are printed; the orders' numbers are put behind it. */
  slipsPath: string;
  isPanel: boolean;
}

/** Ticks a whole page, and says what can be done with what is ticked. */
export function SelectedOrders({ selection, orderIds, slipsPath, isPanel }: SelectedOrdersProps) {
  const count = selection.ids.length;
  const isAll = orderIds.length > 0 && orderIds.every(selection.has);
  return (
    <Bar>
      <Checkbox
        label="Select all on this page"
        checked={isAll}
        isIndeterminate={!isAll && orderIds.some(selection.has)}
        disabled={orderIds.length === 0}
        onChange={() => {
          selection.toggleAll(orderIds);
        }}
      />
      {count === 0 ? null : (
        <>
          {count > MOST_SELECTED ? null : (
            <ButtonLink
              $variant="secondary"
              href={`${slipsPath}?orders=${selection.ids.join(',')}${isPanel ? '&view=panel' : ''}`}
            >
              Print packing slips
            </ButtonLink>
          )}
          <Button variant="subtle" mobileWidth="auto" onClick={selection.clear}>
            Clear selection
          </Button>
        </>
      )}
      <Text as="span" role="status" marginBottom="none">
        {wordsFor(count, selection.ids.filter((id) => orderIds.includes(id)).length)}
      </Text>
    </Bar>
  );
}

function wordsFor(count: number, here: number): string {
  if (count === 0) return '';
  const elsewhere = here < count ? `, ${count - here} of them not on this page` : '';
  const selected = `${count} ${count === 1 ? 'order' : 'orders'} selected${elsewhere}.`;
  if (count <= MOST_SELECTED) return selected;
  return `${selected} Packing slips are printed for up to ${MOST_SELECTED} orders at a time.`;
}

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.xSmall} ${({ theme }) => theme.spacing.medium};
  min-height: 2.25rem;
  margin-bottom: ${({ theme }) => theme.spacing.small};

  && > .bd-button {
    margin: 0;

    @media (max-width: 600px) {
      padding: 0;
    }
  }
`;
