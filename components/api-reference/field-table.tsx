'use client';
import { styled } from 'styled-components';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { ReferenceField } from '@/lib/rest/reference-view';

interface FieldTableProps {
  label: string;
  fields: readonly ReferenceField[];
}

/** Parameters of a request, or fields of an object. */
export function FieldTable({ label, fields }: FieldTableProps) {
  return (
    <ScrollBox label={label} stacks>
      <Table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, place, type, isRequired, description }) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
                {isRequired ? ' (required)' : ''}
              </td>
              <td>
                {type}
                {place === null ? '' : `, in the ${place}`}
              </td>
              <td>{description.replaceAll('`', '')}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </ScrollBox>
  );
}

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: ${({ theme }) => theme.spacing.xSmall};
    border-bottom: ${({ theme }) => theme.border.box};
    text-align: start;
    vertical-align: top;
  }
`;
