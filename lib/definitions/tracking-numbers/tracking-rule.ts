/** How the tracking numbers of one carrier look. */
export interface TrackingRule {
  /** The carrier choice that a number of this form suggests. */
  carrier: string;
  /** The whole number in capitals without spaces; with a check digit, it is the group `check` and covers the group `body`. */
  pattern: RegExp;
  /** What the check digit of a body is. Without it only the form of a number can be told. */
  checkDigit?: (body: string) => number;
}
