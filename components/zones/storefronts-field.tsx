'use client';
import { Checkbox, Radio, Small } from '@bigcommerce/big-design';
import { useState } from 'react';
import type { Control } from 'react-hook-form';
import { styled } from 'styled-components';
import { FieldBox } from '@/components/forms/field-box';
import { useField } from '@/components/forms/use-field';
import type { MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import type { Storefront } from '@/lib/stores/list-storefronts';

interface StorefrontsFieldProps {
  control: Control<MethodFormValues, unknown, MethodFormValues>;
  /** At least two. */
  storefronts: readonly Storefront[];
}

/** On which storefronts a method is offered. Channels that are no storefront keep what they have. */
export function StorefrontsField({ control, storefronts }: StorefrontsFieldProps) {
  const { field, error, ids, aria } = useField({ control, name: 'channelIds', label: 'Storefronts' });
  const { ref, onBlur, onChange } = field;
  const chosen = field.value as number[] | null;
  const isAll = chosen === null || storefronts.every(({ id }) => chosen.includes(id));
  // Somebody who chooses among them may for a moment have chosen all.
  const [isChoosing, setChoosing] = useState(false);
  const showsChoice = isChoosing || !isAll;
  const elsewhere = (chosen ?? []).filter((id) => !storefronts.some((storefront) => storefront.id === id));
  const choose = (storefrontIds: number[]) => {
    onChange([...storefrontIds, ...elsewhere]);
  };
  const everyId = storefronts.map(({ id }) => id);
  return (
    <FieldBox errorId={ids.error} error={error}>
      <Group aria-describedby={aria['aria-describedby']}>
        <legend>Offered on</legend>
        <Radio
          ref={ref}
          name={`${ids.control}-kind`}
          label="All storefronts"
          checked={!showsChoice}
          onChange={() => {
            setChoosing(false);
            if (chosen !== null) choose(everyId);
          }}
        />
        <Radio
          name={`${ids.control}-kind`}
          label="Only those chosen"
          checked={showsChoice}
          onChange={() => {
            setChoosing(true);
          }}
        />
        {chosen === null ? (
          <Small marginBottom="none">
            A storefront that is added to the store later may be left out by BigCommerce.
          </Small>
        ) : null}
        {showsChoice ? (
          <Choices>
            {storefronts.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={chosen === null || chosen.includes(id)}
                onBlur={onBlur}
                onChange={(event) => {
                  const now = everyId.filter((other) => chosen === null || chosen.includes(other));
                  choose(event.target.checked ? [...now, id] : now.filter((other) => other !== id));
                }}
              />
            ))}
          </Choices>
        ) : null}
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
`;

const Choices = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spacing.xxSmall};
  margin: ${({ theme }) => `${theme.spacing.xSmall} 0 0 ${theme.spacing.xxLarge}`};
`;
