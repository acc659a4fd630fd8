'use client';
import { Button, Input, Text } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useId, useState, type SubmitEvent } from 'react';
import { styled } from 'styled-components';
import { fetchJson } from '@/components/shell/fetch-json';

/** Goes to the order of a number, or says that there is none. */
export function OrderSearch({ storeHash }: { storeHash: string }) {
  const router = useRouter();
  const messageId = useId();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<{ pending: boolean; message: string }>({ pending: false, message: '' });
  const search = async (event: SubmitEvent) => {
    event.preventDefault();
    const number = typed.trim();
    if (!number || state.pending) return;
    setState({ pending: true, message: '' });
    const message = await find(storeHash, number, (orderId) => {
      router.push(`/stores/${storeHash}/orders/${orderId}`);
    });
    setState({ pending: false, message });
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
      <Button type="submit" variant="secondary" isLoading={state.pending}>
        Search
      </Button>
      <Message id={messageId} role="status">
        {state.message ? <Text marginBottom="none">{state.message}</Text> : null}
      </Message>
    </Form>
  );
}

async function find(storeHash: string, number: string, onFound: (orderId: number) => void): Promise<string> {
  try {
    const path = `/stores/${storeHash}/data/find-order?number=${encodeURIComponent(number)}`;
    const { orderId } = await fetchJson<{ orderId: number | null }>(path);
    if (orderId === null) return `This store has no order ${number}.`;
    onFound(orderId);
    return '';
  } catch {
    return 'BigCommerce could not be asked for this order. Try again in a moment.';
  }
}

const Form = styled.form`
  display: grid;
  grid-template-columns: minmax(0, 12rem) auto;
  gap: ${({ theme }) => theme.spacing.xSmall};
`;

const Message = styled.div`
  grid-column: 1 / -1;
`;
