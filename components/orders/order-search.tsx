'use client';
import { Button, Input, Text } from '@bigcommerce/big-design';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useId, useState, type SubmitEvent } from 'react';
import { styled } from 'styled-components';
import { fetchJson } from '@/components/shell/fetch-json';
import type { FoundOrder } from '@/lib/orders/find-order';

interface OrderSearchProps {
  storeHash: string;
  isPanel: boolean;
}

interface Answer {
  message: string;
  /** An order that is there and in no list. */
  orderId?: number;
}

/** Goes to the order of a number, or says why it does not. */
export function OrderSearch({ storeHash, isPanel }: OrderSearchProps) {
  const router = useRouter();
  const messageId = useId();
  const [typed, setTyped] = useState('');
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const hrefOf = (orderId: number) => `/stores/${storeHash}/orders/${orderId}${isPanel ? '?view=panel' : ''}`;
  const search = async (event: SubmitEvent) => {
    event.preventDefault();
    const number = typed.trim();
    if (!number || pending) return;
    setPending(true);
    setAnswer(undefined);
    const found = await find(storeHash, number);
    if (found?.found === 'listed') router.push(hrefOf(found.orderId));
    else setAnswer(answerTo(found));
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

function answerTo(found: FoundOrder | undefined): Answer {
  switch (found?.found) {
    case 'no_number':
      return {
        message: 'This is not an order number. Type digits only, for example 1042: BigCommerce finds orders by number.',
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
  max-width: 24rem;
`;

const Message = styled.div`
  grid-column: 1 / -1;
`;
