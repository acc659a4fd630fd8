/** A place where the store sells. BigCommerce docs: channels V3. */
export interface ChannelEntity {
  id: number;
  name: string;
  type: 'storefront' | 'marketplace' | 'pos';
  /** e.g. 'bigcommerce', 'amazon'. */
  platform: string;
  status: 'active' | 'connected' | 'prelaunch' | 'inactive';
  /** Milliseconds since the epoch. */
  createdAt: number;
}
