/** One value of a `select` or `multiselect`, as BigCommerce spells it, and what the merchant reads. */
export type ValueMap = Readonly<Record<string, string>>;

interface FieldBase {
  /** The key in BigCommerce's JSON. */
  code: string;
  label: string;
  description?: string;
  /** The key is always sent; a text or a choice must not be empty, an unticked checkbox sends `false`. */
  required?: boolean;
  /** Other spellings of `code` that BigCommerce's documents use. */
  aliases?: readonly string[];
}

/**
 * What the merchant fills in, as data: BigCommerce's own vocabulary for a provider's fields, plus `number` and `money`.
 * One function turns a list of them into a Zod schema, one component draws it, one writes the request body.
 */
export type FieldDefinition =
  | (FieldBase & { type: 'text'; maxLength?: number })
  | (FieldBase & { type: 'password'; maxLength?: number })
  /** An agreement `mustBeTicked`, by a person: it never starts ticked. */
  | (FieldBase & { type: 'checkbox'; mustBeTicked?: true })
  | (FieldBase & { type: 'select'; map: ValueMap })
  | (FieldBase & { type: 'multiselect'; map: ValueMap })
  | (FieldBase & { type: 'number'; min?: number; max?: number })
  /** A decimal in the store's currency, kept as text so that no digit is lost. */
  | (FieldBase & { type: 'money' })
  /** A table of costs by weight or order total; `unit` is that of its limits, in the store's weight unit or currency. */
  | (FieldBase & { type: 'ranges'; unit: 'weight' | 'money' })
  /** The cost where no range counts; `kindCode` is the key that says how it is calculated. */
  | (FieldBase & { type: 'outside_cost'; kindCode: string });

/** A row of a table of ranges as it is typed: decimals as text. */
export type RangeRow = {
  lower: string;
  upper: string;
  cost: string;
  /** Which stored row it is, with the keys that this app does not know; empty for a new one. */
  origin: string;
};

/** The cost outside the ranges as it is chosen. */
export type OutsideCost = {
  /** `none`, `fixed_amount`, `percentage_of_total`, or another word that BigCommerce has. */
  kind: string;
  /** A decimal in the store's currency, or percent; ignored when there is none. */
  amount: string;
};

/** A form's values by field code. Numbers and money are text while they are typed. */
export type FieldValues = Record<string, string | boolean | string[] | RangeRow[] | OutsideCost>;
