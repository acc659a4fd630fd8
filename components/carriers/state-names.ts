import type { ConnectionStatus } from '@/lib/carrier-connections/connection-status';

/** What a merchant reads for each state. None is green: BigCommerce never confirms that details work. */
export const stateNames: Record<
  ConnectionStatus['state'],
  { label: string; variant: 'primary' | 'secondary' | 'warning' }
> = {
  not_connected: { label: 'Not connected', variant: 'secondary' },
  submitted: { label: 'Submitted', variant: 'primary' },
  unknown: { label: 'Unknown', variant: 'warning' },
  in_bigcommerce: { label: 'In BigCommerce', variant: 'secondary' },
};
