'use client';
import { Checkbox, FormControlDescription, Input, Small } from '@bigcommerce/big-design';
import { memo, useDeferredValue, useId, useMemo, useState, type KeyboardEvent, type Ref } from 'react';
import { styled } from 'styled-components';
import type { NamedCode } from '@/lib/zones/places/list-country-codes';

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
 * Any number of countries or states: a search by name or code over a list of checkboxes. The list is one stop of the Tab key,
 * as 249 would keep a keyboard from what comes after it; arrows, Home and End go through it, and a letter goes to the next name
 * that begins with it.
 */
export function CodePicker({ noun, options, chosen, onChoose, searchRef, errorId }: CodePickerProps) {
  const [query, setQuery] = useState('');
  const [descriptionId, keysId] = [useId(), useId()];
  const deferred = useDeferredValue(query);
  const found = useMemo(() => options.filter((option) => matches(option, deferred)), [options, deferred]);
  const [current, setCurrent] = useState('');
  const stop = found.some(({ code }) => code === current) ? current : found[0]?.code;
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
            event.currentTarget.select();
          }}
        />
      </Search>
      <Small marginTop="xSmall" marginBottom="xxSmall" role="status">
        {found.length === options.length
          ? `${options.length.toLocaleString('en-US')} to choose from`
          : `${found.length.toLocaleString('en-US')} of ${options.length.toLocaleString('en-US')} found`}
      </Small>
      <Small marginBottom="xxSmall" id={keysId}>
        In the list, the arrow keys move and the space bar chooses.
      </Small>
      <Options role="group" aria-label={`Found ${noun}`} aria-describedby={keysId} onKeyDown={moveFocus}>
        {found.map((option) => (
          <Option
            key={option.code}
            option={option}
            isChosen={chosen.has(option.code)}
            isStop={option.code === stop}
            onChoose={onChoose}
            onFocus={setCurrent}
          />
        ))}
      </Options>
    </>
  );
}

const Option = memo(function Option({
  option: { code, name },
  isChosen,
  isStop,
  onChoose,
  onFocus,
}: {
  option: NamedCode;
  isChosen: boolean;
  /** The Tab key stops at it. */
  isStop: boolean;
  onChoose: CodePickerProps['onChoose'];
  onFocus: (code: string) => void;
}) {
  return (
    <Checkbox
      label={`${name} (${code})`}
      checked={isChosen}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => {
        onFocus(code);
      }}
      onChange={(event) => {
        onChoose(code, event.target.checked);
      }}
    />
  );
});

/** Moves the focus among the boxes as the key says. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const next = nextIndex(event.key, {
    index: boxes.findIndex((box) => box === event.target),
    names: boxes.map(labelOf),
  });
  if (next === undefined) return;
  event.preventDefault();
  boxes[next]?.focus();
}

/** BigDesign draws two labels, one of them empty. */
function labelOf({ labels }: HTMLInputElement): string {
  return plain(Array.from(labels ?? [], ({ textContent }) => textContent).join(''));
}

function nextIndex(key: string, { index, names }: { index: number; names: string[] }): number | undefined {
  const last = names.length - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(index + 1, last);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(index - 1, 0);
  if (key.length !== 1 || key === ' ') return undefined;
  const begins = (name: string) => name.startsWith(plain(key));
  const after = names.findIndex((name, at) => at > index && begins(name));
  const next = after === -1 ? names.findIndex(begins) : after;
  return next === -1 ? undefined : next;
}

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
