'use client';
import { Checkbox, Small } from '@bigcommerce/big-design';
import Link from 'next/link';
import { styled } from 'styled-components';
import { keyOf, type useStorefrontChoices } from '@/components/zones/use-storefront-choices';
import type { Storefront } from '@/lib/stores/list-storefronts';
import type { StorefrontRow } from '@/lib/zones/methods/storefront-matrix';

interface StorefrontTableProps {
  storefronts: readonly Storefront[];
  rows: readonly StorefrontRow[];
  zonesPath: string;
  choices: ReturnType<typeof useStorefrontChoices>;
  readOnly: boolean;
}

/** Methods down, storefronts across. Ours, because BigDesign's table has no row headers, which a grid of checkboxes needs. */
export function StorefrontTable({ storefronts, rows, ...props }: StorefrontTableProps) {
  return (
    <Grid>
      <thead>
        <tr>
          <th scope="col">Method</th>
          {storefronts.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={keyOf(row)} row={row} storefronts={storefronts} {...props} />
        ))}
      </tbody>
    </Grid>
  );
}

interface RowProps extends Omit<StorefrontTableProps, 'rows'> {
  row: StorefrontRow;
}

function Row({ row, storefronts, zonesPath, choices, readOnly }: RowProps) {
  const chosen = choices.chosen(row);
  const result = choices.results[keyOf(row)];
  const label = `${row.name} in ${row.zoneName}`;
  return (
    <tr>
      <th scope="row">
        <Link href={`${zonesPath}/${row.zoneId}`} prefetch={false}>
          {row.name}
        </Link>
        <Small marginBottom="none">
          {row.zoneName}
          {row.enabled ? '' : ', disabled'}
        </Small>
        {row.channelIds === null && !row.isFixed ? (
          <Small marginBottom="none">
            BigCommerce did not say on which. Tick every storefront that is to offer it.
          </Small>
        ) : null}
        {result === 'saving' ? <Small marginBottom="none">Saving…</Small> : null}
        {result !== undefined && result !== 'saving' ? (
          <Small marginBottom="none" color={result.status === 'saved' ? 'success' : 'danger'}>
            {result.status === 'saved' ? 'Saved' : result.applied === 'unknown' ? 'Not certain' : 'Not saved'}
          </Small>
        ) : null}
      </th>
      {row.isFixed ? (
        <td colSpan={storefronts.length}>
          <Small marginBottom="none">On every storefront: BigCommerce cannot limit free shipping.</Small>
        </td>
      ) : (
        storefronts.map(({ id, name }) => (
          <td key={id}>
            <Checkbox
              label={`${label} on ${name}`}
              hiddenLabel
              checked={chosen.includes(id)}
              disabled={readOnly}
              onChange={() => {
                choices.toggle(row, id);
              }}
            />
          </td>
        ))
      )}
    </tr>
  );
}

const Grid = styled.table`
  width: 100%;
  border-collapse: collapse;
  text-align: left;

  th,
  td {
    padding: ${({ theme }) => theme.spacing.xSmall} ${({ theme }) => theme.spacing.small};
    border-bottom: 1px solid ${({ theme }) => theme.colors.secondary30};
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    min-width: 6rem;
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
  tbody th {
    min-width: 9rem;
    font-weight: ${({ theme }) => theme.typography.fontWeight.regular};
  }
`;
