'use client';
import { Panel } from '@bigcommerce/big-design';
import { styled } from 'styled-components';
import type { OtherSetting } from '@/lib/zones/methods/method-settings';

/** What BigCommerce has in a method's settings that no field stands for: shown, and kept as it is. */
export function OtherSettings({ settings }: { settings: readonly OtherSetting[] }) {
  if (settings.length === 0) return null;
  return (
    <Panel header="Other settings" description="Set in BigCommerce. Saving here keeps them as they are.">
      <List>
        {settings.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === '' ? 'Empty' : value}</dd>
          </div>
        ))}
      </List>
    </Panel>
  );
}

const List = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spacing.small};
  margin: 0;
  overflow-wrap: anywhere;

  dt {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }
  dd {
    margin: 0;
  }
`;
