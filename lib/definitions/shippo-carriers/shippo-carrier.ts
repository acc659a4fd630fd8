import type { ShippoCode } from '@/lib/definitions/carrier-codes';
import type { FieldDefinition } from '@/lib/definitions/field';

/** One way to connect a carrier through Shippo, as a merchant chooses it. */
export interface ShippoWay {
  id: string;
  label: string;
  /** What happens, in a sentence or two. */
  description: string;
  /** Whether the account number is asked for, and sent as Shippo's `account_id`. */
  needsAccountNumber: boolean;
  /** Sent as Shippo's `parameters`. */
  fields: readonly FieldDefinition[];
  /** Sent with them; nothing that a person has to agree to. */
  fixed?: Readonly<Record<string, string | boolean>>;
  /** What has to follow before the account works. */
  then: 'nothing' | 'sign_in' | 'pin';
}

/** A carrier that is connected through Shippo. A new one is one new file and a line in `index.ts`. */
export interface ShippoCarrierDefinition {
  code: ShippoCode;
  name: string;
  /** Good to know before connecting. */
  note?: string;
  /** The first is the usual one. */
  ways: readonly [ShippoWay, ...ShippoWay[]];
}
