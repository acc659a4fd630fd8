'use client';
import { Badge, Panel, Table, Text } from '@bigcommerce/big-design';
import { StackedCell } from '@/components/shell/stacked-cell';
import { ScrollBox } from '@/components/shell/scroll-box';
import { missingScopes, scopes, type ScopeDefinition } from '@/lib/definitions/scopes';

/** What the store allows the app, and what is lost without it. */
export function ScopesPanel({ granted }: { granted: readonly string[] }) {
  const missing = new Set(missingScopes(granted).map(({ scope }) => scope));
  const items = scopes.map((definition) => ({
    ...definition,
    id: definition.scope,
    missing: missing.has(definition.scope),
  }));
  return (
    <Panel
      id="permissions"
      header="Permissions"
      description="What this store allows Carrier Desk to do in BigCommerce."
    >
      <ScrollBox label="Permissions" stacks>
        <Table
          keyField="id"
          items={items}
          columns={[
            { header: 'Permission', hash: 'name', render: ({ name }) => name },
            { header: 'Granted', hash: 'granted', render: (item) => <Granted {...item} /> },
            {
              header: 'If not granted',
              hash: 'lost',
              render: ({ lostWithout }) => <StackedCell of="If not granted">{lostWithout}</StackedCell>,
            },
          ]}
        />
      </ScrollBox>
      {missing.size > 0 ? (
        <Text marginTop="medium">
          To grant what is missing, open Carrier Desk again from Apps in your control panel and confirm its permissions.
          If BigCommerce does not ask, uninstall the app and install it again.
        </Text>
      ) : null}
    </Panel>
  );
}

function Granted({ missing, required }: ScopeDefinition & { missing: boolean }) {
  if (!missing) return <Badge label="Granted" variant="success" />;
  return <Badge label={required ? 'Missing' : 'Not granted'} variant={required ? 'danger' : 'warning'} />;
}
