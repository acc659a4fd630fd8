'use client';
import { Panel, Small } from '@bigcommerce/big-design';
import Link from 'next/link';
import { styled } from 'styled-components';
import { ButtonLink } from '@/components/shell/button-link';
import type { AddableType, AddableTypes } from '@/lib/zones/methods/list-addable-types';

interface AddMethodListProps {
  types: AddableTypes;
  /** Path of the page that adds a method; the type goes behind it. */
  path: string;
  carriersPath: string;
}

/** What can be added to a zone, by kind; a carrier that is not connected says so. */
export function AddMethodList({ types, path, carriersPath }: AddMethodListProps) {
  const list = (items: readonly AddableType[]) => (
    <Types>
      {items.map((item) => (
        <li key={item.type}>
          <div>
            {item.name}
            <Connection type={item} carriersPath={carriersPath} />
          </div>
          <ButtonLink $variant="secondary" href={`${path}?type=${item.type}`} aria-label={`Add ${item.name}`}>
            Add
          </ButtonLink>
        </li>
      ))}
    </Types>
  );
  return (
    <>
      <Panel header="Flat and table rates">{list(types.flat)}</Panel>
      <Panel header="Carriers" description="BigCommerce asks the carrier for its rates at checkout.">
        {list(types.carriers)}
      </Panel>
      <Panel header="Providers" description="Apps that quote rates through BigCommerce.">
        {types.providers.length > 0 ? (
          list(types.providers)
        ) : (
          <Small marginBottom="none">
            No provider is connected. <Link href={`${carriersPath}/other`}>Connect another carrier</Link>
          </Small>
        )}
      </Panel>
    </>
  );
}

function Connection({ type: { name, connection }, carriersPath }: { type: AddableType; carriersPath: string }) {
  if (connection?.state === 'not_connected') {
    return (
      <Small marginBottom="none">
        Not connected. <Link href={`${carriersPath}/${connection.carrierId}`}>Connect {name}</Link>
      </Small>
    );
  }
  if (connection?.state === 'in_bigcommerce') {
    return (
      <Small marginBottom="none">
        Set up in BigCommerce, under Settings › Shipping. Apps cannot see whether it is connected.
      </Small>
    );
  }
  return null;
}

const Types = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spacing.medium};
  margin: 0;
  padding: 0;
  list-style: none;

  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: ${({ theme }) => theme.spacing.medium};
  }
`;
