'use client';
import { Panel } from '@bigcommerce/big-design';
import { ProviderForm } from '@/components/carriers/provider-form';
import { Notice } from '@/components/shell/notice';
import type { ProviderFormValues } from '@/lib/definitions/provider-settings';
import type { FormState } from '@/lib/form-state';

interface NewProviderProps {
  mayWrite: boolean;
  zonesPath: string;
  connect: (values: ProviderFormValues) => Promise<FormState>;
}

/** Connects a provider that this store has not connected yet. */
export function NewProvider({ mayWrite, zonesPath, connect }: NewProviderProps) {
  if (!mayWrite) {
    return <Notice type="info" messages={['Your role shows carriers only. Owners and managers connect them.']} />;
  }
  return (
    <Panel>
      <ProviderForm stored={[]} kept={[]} isSaved={false} zonesPath={zonesPath} connect={connect} />
    </Panel>
  );
}
