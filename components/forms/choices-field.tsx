'use client';
import { Button, Checkbox, Small } from '@bigcommerce/big-design';
import type { FieldValues } from 'react-hook-form';
import { styled } from 'styled-components';
import { FieldBox } from '@/components/forms/field-box';
import { useField, type FieldProps } from '@/components/forms/use-field';

interface ChoicesFieldProps<Values extends FieldValues, Parsed> extends FieldProps<Values, Parsed> {
  options: readonly { value: string; content: string }[];
}

/**
 * Any number of options, as a group of checkboxes: all of them readable at once and by the keyboard, which a list that drops
 * down from a text box is not.
 */
export function ChoicesField<Values extends FieldValues, Parsed>({
  options,
  ...props
}: ChoicesFieldProps<Values, Parsed>) {
  const { field, error, ids, aria } = useField(props);
  const chosen = Array.isArray(field.value) ? field.value.map(String) : [];
  const choose = (values: string[]) => {
    field.onChange(values);
  };
  return (
    <FieldBox errorId={ids.error} error={error}>
      <Group aria-describedby={aria['aria-describedby']}>
        <legend>
          {props.label}
          {props.required ? <span aria-hidden="true"> *</span> : null}
        </legend>
        {props.description === undefined ? null : <Small id={ids.description}>{props.description}</Small>}
        <Tools>
          <Small marginBottom="none" aria-live="polite">
            {chosen.length} of {options.length} chosen
          </Small>
          <Button
            type="button"
            variant="subtle"
            mobileWidth="auto"
            aria-label={`Select all: ${props.label}`}
            onClick={() => {
              choose(options.map(({ value }) => value));
            }}
          >
            Select all
          </Button>
          <Button
            type="button"
            variant="subtle"
            mobileWidth="auto"
            aria-label={`Clear: ${props.label}`}
            onClick={() => {
              choose([]);
            }}
          >
            Clear
          </Button>
        </Tools>
        <Options>
          {options.map(({ value, content }, index) => (
            <Checkbox
              key={value}
              label={content}
              name={field.name}
              value={value}
              checked={chosen.includes(value)}
              {...(index === 0 ? { ref: field.ref } : {})}
              onBlur={field.onBlur}
              onChange={(event) => {
                choose(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value));
              }}
            />
          ))}
        </Options>
      </Group>
    </FieldBox>
  );
}

const Group = styled.fieldset`
  position: relative;
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    padding: 0;
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
  legend span {
    color: ${({ theme }) => theme.colors.danger};
  }
`;

const Tools = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.spacing.xSmall};
`;

const Options = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
  gap: ${({ theme }) => theme.spacing.xxSmall} ${({ theme }) => theme.spacing.medium};
`;
