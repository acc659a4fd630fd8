/**
 * One switch of the simulator's behaviour. `assumed` marks what BigCommerce's and Shippo's documents do not say:
 * a test that is green only with a certain value of such a flag rests on an assumption.
 */
export interface Flag<Value extends boolean | number | string = boolean | number | string> {
  default: Value;
  assumed: boolean;
  description: string;
  /** The values allowed, where the type alone does not tell. */
  choices?: readonly Value[];
}

type Described = Pick<Flag, 'assumed' | 'description'>;

export function booleanFlag(value: boolean, about: Described): Flag<boolean> {
  return { default: value, ...about };
}

export function numberFlag(value: number, about: Described): Flag<number> {
  return { default: value, ...about };
}

/** A flag with named values; the first is the default. */
export function choiceFlag<const Value extends string>(
  choices: readonly [Value, ...Value[]],
  about: Described,
): Flag<Value> {
  return { default: choices[0], choices, ...about };
}
