'use client';
import { Radio, Small } from '@bigcommerce/big-design';
import { useId, type Ref } from 'react';
import { styled } from 'styled-components';
import { FieldBox } from '@/components/forms/field-box';
import { LegendFieldset } from '@/components/forms/legend-fieldset';

interface RadioGroupProps<Value extends string> {
  legend: string;
  /** Names the radios, which belong together by it. */
  name: string;
  options: readonly { value: Value; content: string; description?: string }[];
  /** Undefined until something is chosen. */
  value: Value | undefined;
  error?: string | undefined;
  /** Of the first radio. */
  firstRef?: Ref<HTMLInputElement>;
  onChange: (value: Value) => void;
}

/** One of a few things, all of them in sight, each with a word about what it means. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, name, options, value, error, firstRef, onChange } = props;
  const id = useId();
  return (
    <FieldBox errorId={`${id}-error`} error={error}>
      <LegendFieldset aria-describedby={error === undefined ? undefined : `${id}-error`}>
        <legend>{legend}</legend>
        {options.map((option, index) => (
          <Option key={option.value}>
            <Radio
              name={name}
              label={option.content}
              value={option.value}
              checked={option.value === value}
              aria-describedby={option.description === undefined ? undefined : `${id}-${option.value}`}
              {...(index === 0 && firstRef ? { ref: firstRef } : {})}
              onChange={() => {
                onChange(option.value);
              }}
            />
            {option.description === undefined ? null : (
              <Small id={`${id}-${option.value}`} marginLeft="xxLarge" marginBottom="none">
                {option.description}
              </Small>
            )}
          </Option>
        ))}
      </LegendFieldset>
    </FieldBox>
  );
}

const Option = styled.div`
  margin-bottom: ${({ theme }) => theme.spacing.xSmall};
`;
