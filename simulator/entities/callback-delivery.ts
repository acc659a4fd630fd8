/** One server-side callback and what became of it. BigCommerce ignores the answer and does not repeat the call. */
export interface CallbackDelivery {
  storeHash: string;
  callback: 'uninstall' | 'remove_user';
  userId: number;
  /** null when the app could not be reached in time. */
  status: number | null;
  /** The beginning of the app's answer, or why there is none. */
  answer: string;
  at: number;
}
