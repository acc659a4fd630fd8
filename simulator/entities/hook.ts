/** A webhook subscription. BigCommerce docs: webhooks V3. */
export interface HookEntity {
  id: number;
  /** Whose it is: an app sees its own only. */
  clientId: string;
  /** 'store/order/created', or all of a kind: 'store/order/*'. */
  scope: string;
  destination: string;
  /** Sent along with every delivery. */
  headers: Record<string, string> | null;
  isActive: boolean;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}
