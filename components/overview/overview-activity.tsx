'use client';
import { Panel, Text } from '@bigcommerce/big-design';
import Link from 'next/link';
import { styled } from 'styled-components';
import { RelativeTime } from '@/components/shell/relative-time';

/** One deed, in words. */
export interface ActivityLine {
  id: string;
  /** ISO 8601 */
  at: string;
  /** The same in the store's time zone and the person's language. */
  atLabel: string;
  actorName: string;
  /** *Sent connection details* */
  what: string;
  subjectName: string;
}

/** The newest entries of the activity page. */
export function OverviewActivity({ home, lines }: { home: string; lines: ActivityLine[] }) {
  return (
    <Panel header="Latest activity">
      {lines.length === 0 ? <Text>Nothing yet.</Text> : null}
      <Lines>
        {lines.map(({ id, at, atLabel, actorName, what, subjectName }) => (
          <li key={id}>
            {what}: <strong>{subjectName}</strong>{' '}
            <small>
              {actorName}, <RelativeTime at={at} label={atLabel} />
            </small>
          </li>
        ))}
      </Lines>
      <Link href={`${home}/activity`}>All activity</Link>
    </Panel>
  );
}

const Lines = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spacing.xSmall};
  margin: 0 0 ${({ theme }) => theme.spacing.small};
  padding: 0;
  list-style: none;
  color: ${({ theme }) => theme.colors.secondary70};
  overflow-wrap: anywhere;

  small {
    display: block;
    color: ${({ theme }) => theme.colors.secondary60};
  }
`;
