'use client';
import { styled } from 'styled-components';
import type { ActivityRow } from '@/lib/activity/activity-rows';

/** What an entry changed, folded away behind how much it is. */
export function ActivityChanges({ changes }: Pick<ActivityRow, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>{changes.length === 1 ? '1 value' : `${changes.length} values`}</summary>
      <List>
        {changes.map(({ label, before, after }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{before ? `${before} → ${after || 'nothing'}` : after || 'nothing'}</dd>
          </div>
        ))}
      </List>
    </details>
  );
}

const List = styled.dl`
  margin: ${({ theme }) => theme.spacing.xSmall} 0 0;
  overflow-wrap: anywhere;

  dt {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
  dd {
    margin: 0 0 ${({ theme }) => theme.spacing.xSmall};
  }
`;
