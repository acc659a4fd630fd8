'use client';
import { Button, Select } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import useSWR from 'swr';
import { OrderDays } from '@/components/orders/order-days';
import type { OrdersNavigation } from '@/components/orders/use-orders-view';
import { fetchJson } from '@/components/shell/fetch-json';
import { orderStatusName } from '@/lib/definitions/order-status-names';
import { isFiltered, tabStatusIds } from '@/lib/definitions/orders-view';
import type { OrderChannel } from '@/lib/orders/list-order-channels';

interface OrderFiltersProps {
  storeHash: string;
  navigation: OrdersNavigation;
  /** The store's names of its statuses, by id. */
  labels: Readonly<Record<number, string>>;
}

const ALL = 0;

/** What narrows the list down, and its order. A choice counts at once. */
export function OrderFilters({ storeHash, navigation: { view, open }, labels }: OrderFiltersProps) {
  const channels = useChannels(storeHash, view.channelId);
  return (
    <Fields role="group" aria-label="Filters">
      <Select
        label="Status"
        filterable={false}
        value={view.statusId ?? ALL}
        options={[
          { value: ALL, content: 'All in this tab' },
          ...tabStatusIds(view.tab).map((id) => ({ value: id, ...statusWords(id, labels[id]) })),
        ]}
        onOptionChange={(id?: number) => {
          open({ statusId: id === ALL ? undefined : id });
        }}
      />
      <OrderDays from={view.from} to={view.to} onChange={open} />
      {channels ? (
        <Select
          label="Storefront"
          filterable={channels.length > 8}
          value={view.channelId ?? ALL}
          options={[
            { value: ALL, content: 'All' },
            ...channels.map(({ id, name }) => ({ value: id, content: name || `Channel ${id}` })),
          ]}
          onOptionChange={(id?: number) => {
            open({ channelId: id === ALL ? undefined : id });
          }}
        />
      ) : null}
      <Select
        label="Sort"
        filterable={false}
        value={view.sort}
        options={[
          { value: 'newest' as const, content: 'Newest first' },
          { value: 'oldest' as const, content: 'Oldest first' },
        ]}
        onOptionChange={(sort) => {
          open({ sort: sort ?? 'newest' });
        }}
      />
      {isFiltered(view) ? (
        <Button
          variant="subtle"
          mobileWidth="auto"
          onClick={() => {
            open({ statusId: undefined, from: undefined, to: undefined, channelId: undefined });
          }}
        >
          Clear filters
        </Button>
      ) : null}
    </Fields>
  );
}

function statusWords(id: number, label: string | undefined): { content: string; description?: string } {
  const name = orderStatusName(id);
  return label === undefined || label === name
    ? { content: name }
    : { content: label, description: `${name} in BigCommerce` };
}

/** Where orders come from, when there is a choice; the one that is chosen, whatever else can be read. */
function useChannels(storeHash: string, chosen: number | undefined): OrderChannel[] | undefined {
  const { data = [] } = useSWR<OrderChannel[], Error>(`/stores/${storeHash}/data/order-channels`, fetchJson, {
    revalidateOnFocus: false,
    revalidateIfStale: false,
  });
  if (chosen !== undefined && !data.some(({ id }) => id === chosen)) return [...data, { id: chosen, name: '' }];
  return data.length > 1 ? data : undefined;
}

const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
  align-items: start;
  gap: ${({ theme }) => theme.spacing.small};
  margin-bottom: ${({ theme }) => theme.spacing.medium};

  /* BigDesign's fields end with a margin of their own. */
  && > * {
    margin-bottom: 0;
  }
  && > .bd-button {
    place-self: end start;

    @media (max-width: 600px) {
      padding: 0;
    }
  }
`;
