'use client';
import { Small } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import type { PackingSlip, PackingSlipItem } from '@/lib/packing-slips/packing-slip';

/**
 * What is in the parcel, a line each. A table of our own: BigDesign's repeats no head when it is printed over several pages.
 */
export function PackingSlipItems({ slip: { orderId, about, items } }: { slip: PackingSlip }) {
  const has = (what: 'sku' | 'bin') => items.some((item) => item[what] !== '');
  const columns = [
    { name: 'Item', cell: itemName, width: undefined },
    ...(has('sku') ? [{ name: 'SKU', cell: ({ sku }: PackingSlipItem) => sku, width: '22%' }] : []),
    ...(has('bin') ? [{ name: 'Bin', cell: ({ bin }: PackingSlipItem) => bin, width: '14%' }] : []),
    { name: 'Quantity', cell: ({ quantity }: PackingSlipItem) => quantity, width: '5.5em' },
  ];
  return (
    <Items aria-label={`Items of order ${orderId}, ${about}`}>
      <colgroup>
        {columns.map(({ name, width }) => (
          <col key={name} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th colSpan={columns.length} scope="colgroup">
            Order {orderId} · {about}
          </th>
        </tr>
        <tr>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            {columns.map(({ name, cell }) => (
              <td key={name}>{cell(item)}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th colSpan={columns.length - 1} scope="row">
            Total
          </th>
          <td>{items.reduce((sum, { quantity }) => sum + quantity, 0)}</td>
        </tr>
      </tbody>
    </Items>
  );
}

function itemName({ name, details }: PackingSlipItem) {
  return (
    <>
      {name}
      {details.length > 0 ? (
        <Small color="secondary60" marginBottom="none">
          {details.join(' · ')}
        </Small>
      ) : null}
    </>
  );
}

const Items = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;

  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
  th,
  td {
    padding: ${({ theme }) => theme.spacing.xxSmall} ${({ theme }) => theme.spacing.xSmall};
    border-bottom: 1px solid ${({ theme }) => theme.colors.secondary40};
    text-align: left;
    vertical-align: top;
    unicode-bidi: plaintext;
  }
  th {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
  tr > :last-child:not(:only-child) {
    text-align: right;
  }
`;
