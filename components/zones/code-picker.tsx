'use client';
import { Checkbox, FormControlDescription, Input, Small } from '@bigcommerce/big-design';
import { memo, useDeferredValue, useId, useMemo, useState, type Ref } from 'react';
import { styled } from 'styled-components';
import type { NamedCode } from '@/lib/zones/list-country-codes';

interface CodePickerProps {
  /** What is picked, in the plural and within a sentence: *countries*, *states of Australia*. */
  noun: string;
  options: readonly NamedCode[];
  /** Codes. */
  chosen: ReadonlySet<string>;
  onChoose: (code: string, isChosen: boolean) => void;
  searchRef?: Ref<HTMLInputElement>;
  /** Id of a message about the choice. */
  errorId?: string | undefined;
}

/**
 * Any number of countries or states: a search by name or code over a list of checkboxes, which every keyboard and screen reader
 * knows how to use.
 */
export function CodePicker({ noun, options, chosen, onChoose, searchRef, errorId }: CodePickerProps) {
  const [query, setQuery] = useState('');
  const descriptionId = useId();
  const deferred = useDeferredValue(query);
  const found = useMemo(() => options.filter((option) => matches(option, deferred)), [options, deferred]);
  return (
    <>
      <Search>
        <Input
          {...(searchRef && { ref: searchRef })}
          type="search"
          autoComplete="off"
          label={`Search ${noun}`}
          description={
            <FormControlDescription id={descriptionId}>
              By name or code. Enter chooses the only one found.
            </FormControlDescription>
          }
          aria-describedby={[descriptionId, errorId].filter(Boolean).join(' ')}
          aria-invalid={errorId === undefined ? undefined : true}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const [only, ...others] = options.filter((option) => matches(option, query));
            if (!only || others.length > 0) return;
            onChoose(only.code, !chosen.has(only.code));
            setQuery('');
          }}
        />
      </Search>
      <Small marginTop="xSmall" marginBottom="xxSmall" role="status">
        {found.length === options.length
          ? `${options.length.toLocaleString('en-US')} to choose from`
          : `${found.length.toLocaleString('en-US')} of ${options.length.toLocaleString('en-US')} found`}
      </Small>
      <Options role="group" aria-label={`Found ${noun}`}>
        {found.map((option) => (
          <Option key={option.code} option={option} isChosen={chosen.has(option.code)} onChoose={onChoose} />
        ))}
      </Options>
    </>
  );
}

const Option = memo(function Option({
  option: { code, name },
  isChosen,
  onChoose,
}: {
  option: NamedCode;
  isChosen: boolean;
  onChoose: CodePickerProps['onChoose'];
}) {
  return (
    <Checkbox
      label={`${name} (${code})`}
      checked={isChosen}
      onChange={(event) => {
        onChoose(code, event.target.checked);
      }}
    />
  );
});

/** A code from its beginning, a name from the beginning of any of its words; accents do not matter. */
function matches({ code, name }: NamedCode, query: string): boolean {
  const wanted = plain(query.trim());
  if (wanted === '' || code.toLowerCase() === wanted) return true;
  const written = plain(name);
  return written.startsWith(wanted) || written.includes(` ${wanted}`);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const Search = styled.div`
  max-width: 32rem;
`;

const Options = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
  gap: ${({ theme }) => theme.spacing.xSmall} ${({ theme }) => theme.spacing.medium};
  max-height: 18rem;
  padding: ${({ theme }) => theme.spacing.small};
  overflow-y: auto;
  position: relative;
  border: 1px solid ${({ theme }) => theme.colors.secondary30};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
`;
