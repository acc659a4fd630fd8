'use client';
import { Select } from '@bigcommerce/big-design';
import { useMemo, type Ref } from 'react';
import { styled } from 'styled-components';
import type { NamedCode } from '@/lib/zones/places/list-country-codes';

interface CountrySelectProps {
  countries: readonly NamedCode[];
  value: string;
  onChange: (code: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  describedBy?: string | undefined;
}

/** One country; typing searches the list. */
export function CountrySelect({ countries, value, onChange, inputRef, describedBy }: CountrySelectProps) {
  const options = useMemo(
    () => countries.map(({ code, name }) => ({ value: code, content: `${name} (${code})` })),
    [countries],
  );
  return (
    <Box>
      <Select
        {...(inputRef && { inputRef })}
        label="Country"
        filterable
        placeholder="Choose or search a country"
        maxHeight={320}
        options={options}
        value={value}
        aria-describedby={describedBy}
        onOptionChange={(code?: string) => {
          onChange(code ?? '');
        }}
      />
    </Box>
  );
}

const Box = styled.div`
  max-width: 32rem;
  margin-bottom: ${({ theme }) => theme.spacing.medium};
`;
