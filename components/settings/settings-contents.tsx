'use client';
import { styled } from 'styled-components';

interface SettingsContentsProps {
  /** Ids of the page's parts, with what they are called. */
  parts: readonly (readonly [id: string, label: string])[];
}

/** The ways into a long page. */
export function SettingsContents({ parts }: SettingsContentsProps) {
  return (
    <Contents aria-label="On this page">
      {parts.map(([id, label]) => (
        <a key={id} href={`#${id}`}>
          {label}
        </a>
      ))}
    </Contents>
  );
}

const Contents = styled.nav`
  display: flex;
  flex-wrap: wrap;
  gap: 0 ${({ theme }) => theme.spacing.large};
  margin-bottom: ${({ theme }) => theme.spacing.large};

  a {
    padding: ${({ theme }) => theme.spacing.xxSmall} 0;
  }
`;
