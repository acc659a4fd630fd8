'use client';
import { Button, H3, Input, Small } from '@bigcommerce/big-design';
import { CloseIcon } from '@bigcommerce/big-design-icons';
import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { placeKey } from '@/lib/definitions/zone-form/place-draft';
import type { Place } from '@/lib/definitions/zone-form/places-text';
import { sameCodeKey } from '@/lib/definitions/zone-form/postal-code-format';

const PER_PAGE = 100;

interface PostalCodesListProps {
  places: readonly Place[];
  countryName: (code: string) => string;
  onRemove: (places: readonly Place[]) => void;
}

/** The postal codes, a hundred at a time, with a search. Only a changed list or page is drawn again, not every key pressed. */
export const PostalCodesList = memo(function PostalCodesList({ places, countryName, onRemove }: PostalCodesListProps) {
  const [query, setQuery] = useState('');
  const [page, setPage] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const deferred = useDeferredValue(query);
  const keyed = useMemo(() => places.map((place) => ({ place, key: sameCodeKey(place.zip ?? '') })), [places]);
  const found = useMemo(() => {
    const wanted = sameCodeKey(deferred.trim());
    return wanted === '' ? places : keyed.flatMap(({ place, key }) => (key.includes(wanted) ? [place] : []));
  }, [keyed, places, deferred]);
  if (places.length === 0) return null;
  const last = Math.max(0, Math.ceil(found.length / PER_PAGE) - 1);
  const from = Math.min(page, last) * PER_PAGE;
  const isSearch = deferred.trim() !== '';
  return (
    <div>
      <H3>In this zone</H3>
      <Search>
        <Input
          ref={search}
          type="search"
          autoComplete="off"
          label="Search postal codes"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setPage(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Search>
      <Line>
        <Small role="status" marginBottom="none">
          {rangeText(found.length, from, isSearch)}
        </Small>
        {isSearch && found.length > 0 ? (
          <Button
            type="button"
            variant="subtle"
            actionType="destructive"
            mobileWidth="auto"
            onClick={() => {
              onRemove(found);
              setQuery('');
              search.current?.focus();
            }}
          >
            Remove all {found.length.toLocaleString('en-US')} found
          </Button>
        ) : null}
      </Line>
      <CodesPage places={found} from={from} countryName={countryName} onRemove={onRemove} />
      {last > 0 ? (
        <Line>
          <PageButton
            label="Previous page"
            disabled={from === 0}
            onClick={() => {
              setPage(Math.min(page, last) - 1);
            }}
          />
          <PageButton
            label="Next page"
            disabled={from >= last * PER_PAGE}
            onClick={() => {
              setPage(Math.min(page, last) + 1);
            }}
          />
        </Line>
      ) : null}
    </div>
  );
});

const CodesPage = memo(function CodesPage({
  places,
  from,
  countryName,
  onRemove,
}: PostalCodesListProps & { from: number }) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <Codes ref={list} aria-label="Postal codes in this zone" tabIndex={-1}>
      {places.slice(from, from + PER_PAGE).map((place, index) => (
        <li key={placeKey(place)}>
          <span>
            {place.zip} <Small as="span">{countryName(place.countryIso2)}</Small>
          </span>
          <button
            type="button"
            aria-label={`Remove ${place.zip ?? ''}`}
            onClick={() => {
              const buttons = list.current?.querySelectorAll('button') ?? [];
              (buttons[index + 1] ?? buttons[index - 1] ?? list.current)?.focus();
              onRemove([place]);
            }}
          >
            <CloseIcon aria-hidden="true" />
          </button>
        </li>
      ))}
    </Codes>
  );
});

/** Stays in reach at the end of the pages: a disabled button would lose the focus. */
function PageButton({ label, disabled, onClick }: { label: string; disabled: boolean; onClick: () => void }) {
  return (
    <Button
      type="button"
      variant="secondary"
      mobileWidth="auto"
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      {label}
    </Button>
  );
}

function rangeText(count: number, from: number, isSearch: boolean): string {
  const noun = isSearch ? 'found' : 'in this zone';
  if (count === 0) return `None ${noun}`;
  const [first, last, all] = [from + 1, Math.min(count, from + PER_PAGE), count].map((number) =>
    number.toLocaleString('en-US'),
  );
  return `${first ?? ''} to ${last ?? ''} of ${all ?? ''} ${noun}`;
}

const Search = styled.div`
  max-width: 32rem;
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  min-height: 2.25rem;
  gap: ${({ theme }) => theme.spacing.small};
  margin: ${({ theme }) => theme.spacing.xSmall} 0;

  && > button {
    margin: 0;
  }
`;

const Codes = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
  gap: ${({ theme }) => theme.spacing.xxSmall} ${({ theme }) => theme.spacing.medium};
  max-height: 24rem;
  margin: 0;
  padding: ${({ theme }) => theme.spacing.xxSmall};
  overflow-y: auto;
  list-style: none;
  outline: none;

  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    border-bottom: 1px solid ${({ theme }) => theme.colors.secondary20};
    overflow-wrap: anywhere;
  }
  button {
    display: inline-flex;
    padding: ${({ theme }) => theme.spacing.xxSmall};
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    background: transparent;
    color: ${({ theme }) => theme.colors.secondary70};
    cursor: pointer;
  }
  button:hover {
    background: ${({ theme }) => theme.colors.secondary10};
  }
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary};
  }
`;
