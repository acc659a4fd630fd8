'use client';
import { Button } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import { Notice } from '@/components/shell/notice';
import { ScrollBox } from '@/components/shell/scroll-box';
import type { ConflictRow } from '@/components/zones/conflict-rows';

interface ConflictTableProps {
  /** What the form is about. */
  what: 'zone' | 'method';
  /** Empty when what changed has no field in the form. */
  rows: readonly ConflictRow[];
  /** Takes BigCommerce’s version into the form, but for what the person changed there. */
  onKeep: () => void;
  /** Takes BigCommerce’s version and drops what the person changed. */
  onUse: () => void;
}

/** What was changed in BigCommerce while a form was open, field by field, and the choice between the two versions. */
export function ConflictTable({ what, rows, onKeep, onUse }: ConflictTableProps) {
  return (
    <Notice
      type="warning"
      header={`This ${what} changed in BigCommerce`}
      messages={[
        rows.length > 0
          ? 'Nothing was saved yet. Compare the versions and choose; you can still change the form before you save it.'
          : `Nothing was saved yet. What changed is not shown in this form.`,
      ]}
    >
      {rows.length > 0 ? (
        <Wide>
          <ScrollBox label="Differences">
            <Comparison>
              <thead>
                <tr>
                  <th scope="col">Field</th>
                  <th scope="col">When you opened it</th>
                  <th scope="col">In BigCommerce now</th>
                  <th scope="col">Yours</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ label, opened, now, yours }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{opened}</td>
                    <td>{now}</td>
                    <td>{yours}</td>
                  </tr>
                ))}
              </tbody>
            </Comparison>
          </ScrollBox>
        </Wide>
      ) : null}
      <Button type="button" variant="secondary" mobileWidth="auto" onClick={onKeep}>
        Keep my changes
      </Button>
      <Button type="button" variant="secondary" mobileWidth="auto" onClick={onUse}>
        Use BigCommerce’s version
      </Button>
    </Notice>
  );
}

const Wide = styled.div`
  flex: 1 0 100%;
  min-width: 0;
`;

const Comparison = styled.table`
  border-collapse: collapse;
  text-align: left;

  th,
  td {
    min-width: 6rem;
    padding: ${({ theme }) => theme.spacing.xxSmall} ${({ theme }) => theme.spacing.small};
    border-bottom: 1px solid ${({ theme }) => theme.colors.secondary30};
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
`;
