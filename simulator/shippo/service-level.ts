/** One product of a carrier. */
export interface ServiceLevel {
  /** Shippo's name for it in requests, e.g. 'ups_ground'. */
  token: string;
  name: string;
}
