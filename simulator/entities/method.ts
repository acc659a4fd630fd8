/** Amounts are kept as the text they came as. */
export interface MethodHandlingFee {
  kind: 'fixed' | 'percentage';
  amount: string;
}

/** A shipping method in a zone. BigCommerce docs: shipping V2. */
export interface MethodEntity {
  id: number;
  zoneId: number;
  name: string;
  type: string;
  /** Exactly what was written, unknown keys included. */
  settings: Record<string, unknown>;
  enabled: boolean;
  handlingFee: MethodHandlingFee;
  isFallback: boolean;
  channelIds: number[];
}
