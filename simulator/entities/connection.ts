/** A carrier account of a store. The API never tells any of it; the control panel shows it. */
export interface ConnectionEntity {
  carrierId: string;
  /** What was submitted. */
  values: Record<string, unknown>;
  /** The hidden truth: the carrier did not accept the credentials, though the API answered 204. */
  refused: boolean;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}
