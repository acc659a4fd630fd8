'use client';
import { Button, Input, Text } from '@bigcommerce/big-design';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useId, useState, type SubmitEvent } from 'react';
import { styled } from 'styled-components';
import { fetchJson } from '@/components/shell/fetch-json';
import { ordersSearch, type OrdersView } from '@/lib/definitions/orders-view';
import type { FoundOrder } from '@/lib/orders/find-order';

interface OrderSearchProps {
  storeHash: string;
  /** What the list below shows: an answer stands beside the list that it was given beside, and no other. */
  view: OrdersView;
}

interface Answer {
  message: string;
  /** The view that it was given in. */
  view: string;
  /** An order that is there and in no list. */
  orderId?: number;
}

/** Goes to the order of a number, or says why it does not. */
export function OrderSearch({ storeHash, view }: OrderSearchProps) {
  const router = useRouter();
  const messageId = useId();
  const [typed, setTyped] = useState('');
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const key = ordersSearch(view);
  if (answer && answer.view !== key) setAnswer(undefined);
  const hrefOf = (orderId: number) => `/stores/${storeHash}/orders/${orderId}${view.isPanel ? '?view=panel' : ''}`;
  const search = async (event: SubmitEvent) => {
    event.preventDefault();
    const number = typed.trim();
    if (!number || pending) return;
    setPending(true);
    setAnswer(undefined);
    const found = await find(storeHash, number);
    if (found?.found === 'listed') router.push(hrefOf(found.orderId));
    else setAnswer({ ...answerTo(found), view: key });
    setPending(false);
  };
  return (
    <Form role="search" aria-label="Search by order number" onSubmit={(event) => void search(event)}>
      <Input
        aria-label="Order number"
        aria-describedby={messageId}
        placeholder="Order number"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <Button type="submit" variant="secondary" isLoading={pending}>
        Search
      </Button>
      <Message id={messageId} role="status">
        {answer ? (
          <Text marginBottom="none">
            {answer.message}{' '}
            {answer.orderId === undefined ? null : (
              <Link href={hrefOf(answer.orderId)}>Open order {answer.orderId}</Link>
            )}
          </Text>
        ) : null}
      </Message>
    </Form>
  );
}

async function find(storeHash: string, number: string): Promise<FoundOrder | undefined> {
  try {
    return await fetchJson(`/stores/${storeHash}/data/find-order?number=${encodeURIComponent(number)}`);
  } catch {
    return undefined;
  }
}

function answerTo(found: FoundOrder | undefined): Omit<Answer, 'view'> {
  switch (found?.found) {
    case 'no_number':
      return {
        message:
          'This is not an order number. Type the number alone, for example 1042: BigCommerce finds orders by number.',
      };
    case 'none':
      return { message: `This store has no order ${found.orderId}.` };
    case 'archived':
      return { message: `Order ${found.orderId} is archived, so no list shows it.`, orderId: found.orderId };
    case 'incomplete':
      return {
        message: `Order ${found.orderId} is incomplete: the shopper has not finished checking out, so no list shows it.`,
        orderId: found.orderId,
      };
    default:
      return { message: 'BigCommerce could not be asked for this order. Try again in a moment.' };
  }
}

const Form = styled.form`
  display: grid;
  grid-template-columns: minmax(0, 12rem) auto;
  gap: ${({ theme }) => theme.spacing.xSmall};
`;

const Message = styled.div`
  grid-column: 1 / -1;
  /* As wide as the field and the button: a message of its own width would widen the button's column. */
  width: 0;
  min-width: 100%;
  overflow-wrap: anywhere;
`;
