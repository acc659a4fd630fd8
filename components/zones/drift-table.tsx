'use client';
import { styled } from 'styled-components';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { DriftItem } from '@/lib/zones/drift/find-zone-drift';

/** The two versions of one thing, field by field. */
export function DriftTable({ item }: { item: Pick<DriftItem, 'name' | 'change' | 'fields'> }) {
  return (
    <ScrollBox label={`Differences of ${item.name}`}>
      <Versions>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Ours</th>
            <th scope="col">In the store</th>
          </tr>
        </thead>
        <tbody>
          {item.fields.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{item.change === 'added' ? 'Not there' : before}</td>
              <td>{item.change === 'deleted' ? 'Not there' : after}</td>
            </tr>
          ))}
        </tbody>
      </Versions>
    </ScrollBox>
  );
}

const Versions = styled.table`
  border-collapse: collapse;
  text-align: left;
  width: 100%;

  th,
  td {
    min-width: 4.5rem;
    max-width: 30rem;
    padding: ${({ theme }) => theme.spacing.xxSmall} ${({ theme }) => theme.spacing.small};
    border-bottom: 1px solid ${({ theme }) => theme.colors.secondary30};
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
`;
