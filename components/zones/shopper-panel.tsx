'use client';
import { Panel, Small, Text } from '@bigcommerce/big-design';
import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { styled } from 'styled-components';
import { z } from 'zod';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { QuotesTable } from '@/components/zones/quotes-table';
import { quoteMethods, type MethodQuote } from '@/lib/definitions/rates/quote-methods';
import { quoteSummary } from '@/lib/definitions/rates/quote-words';
import { rateAssumptions } from '@/lib/definitions/rates/rate-assumptions';
import { sampleOrderSchema } from '@/lib/definitions/rates/sample-order';
import { weightUnit } from '@/lib/format/format-weight';
import type { SettingsStyle } from '@/lib/format/range-style';
import type { ZoneRates } from '@/lib/zones/view-zone';

const schema = sampleOrderSchema.extend({ channelId: z.string() });

/** What each method would cost a shopper, and why one would be missing. Calculated in the browser while somebody types. */
export function ShopperPanel({ rates }: { rates: ZoneRates }) {
  const { zone, methods, style, storefronts } = rates;
  const { control } = useForm({
    resolver: zodResolver(schema),
    mode: 'onChange',
    defaultValues: { orderTotal: '50', weight: '1', items: '1', channelId: String(storefronts[0]?.id ?? '') },
  });
  const typed = useWatch({ control });
  const { data } = schema.safeParse(typed);
  const quotes =
    data && quoteMethods(zone, methods, { ...data, channelId: data.channelId === '' ? null : Number(data.channelId) });
  const unit = weightUnit(style.weightUnits);
  return (
    <Panel
      header="What a shopper would pay"
      description="Worked out here from the settings above, for an order that this zone ships. Nothing is sent or saved."
    >
      <Fields>
        <TextField
          control={control}
          name="orderTotal"
          label={`Order total (${style.currency})`}
          input={{ inputMode: 'decimal' }}
        />
        <TextField
          control={control}
          name="weight"
          label={unit === '' ? 'Weight' : `Weight (${unit})`}
          input={{ inputMode: 'decimal' }}
        />
        <TextField control={control} name="items" label="Items" input={{ inputMode: 'numeric' }} />
        {storefronts.length === 0 ? null : (
          <SelectField
            control={control}
            name="channelId"
            label="Storefront"
            options={storefronts.map(({ id, name }) => ({ value: String(id), content: name }))}
          />
        )}
      </Fields>
      <Results quotes={quotes} rates={{ zone, style }} />
      <Assumptions />
    </Panel>
  );
}

interface ResultsProps {
  quotes: readonly MethodQuote[] | undefined;
  rates: { zone: ZoneRates['zone']; style: SettingsStyle };
}

function Results({ quotes, rates: { zone, style } }: ResultsProps) {
  return (
    <>
      <Text role="status" marginBottom="small">
        {quotes ? quoteSummary(quotes, style) : 'Fill in the fields above to see what each method would cost.'}
      </Text>
      {quotes && quotes.length > 0 ? <QuotesTable quotes={quotes} style={style} /> : null}
      {zone.freeShipping.enabled && zone.freeShipping.excludeFixedShippingProducts ? (
        <Small marginTop="small" marginBottom="none">
          The zone’s free shipping leaves out products with a shipping price of their own. Which products are in an
          order is not asked here.
        </Small>
      ) : null}
    </>
  );
}

/** Open to whoever wants to know, closed for everybody else. */
function Assumptions() {
  const id = useId();
  return (
    <Details>
      <summary>What this takes for granted</summary>
      <Small id={id} marginBottom="xxSmall">
        BigCommerce does not document these rules. Its checkout decides, and may come to another price.
      </Small>
      <ul aria-labelledby={id}>
        {rateAssumptions.map((assumption) => (
          <li key={assumption}>
            <Small marginBottom="none">{assumption}</Small>
          </li>
        ))}
      </ul>
    </Details>
  );
}

const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr));
  gap: 0 ${({ theme }) => theme.spacing.medium};
  max-width: 48rem;
`;

const Details = styled.details`
  margin-top: ${({ theme }) => theme.spacing.medium};

  summary {
    color: ${({ theme }) => theme.colors.primary};
    cursor: pointer;
  }
  ul {
    margin: 0;
    padding-left: ${({ theme }) => theme.spacing.large};
  }
`;
