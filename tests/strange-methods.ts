import fc from 'fast-check';
import type { FieldDefinition } from '@/lib/definitions/field';
import { findMethodType } from '@/lib/definitions/method-types/method-types';

/** A method that BigCommerce might have stored: known fields in every way they were ever seen, and settings nobody knows. */
export interface StrangeMethod {
  type: string;
  /** JSON; numbers are written in odd ways, which JSON.parse would not keep. */
  settings: string;
}

const TYPES = [
  ...['perorder', 'peritem', 'weight', 'total', 'freeshipping', 'usps', 'carrier_33'],
  ...['endicia', 'fedex', 'upsready', 'canadapost', 'auspost', 'royalmail', 'zoom2u'],
];
const NUMBERS = ['8', '8.00', '-0', '0.10', '1e3', '1E-7', '12345678901234567890', '0.12345678901234567891', '-3.50'];
const KEYS = ['note', 'later', 'signature', 'surge', 'a b', 'ключ', '7', 'value', 'toString', '__proto__', 'api_key'];

const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(fc.constantFrom(...NUMBERS), fc.constantFrom('null', 'true', 'false', '""', '[]', '{}'), text()),
    fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    extraKeys(tie('json')).map(writeObject),
  ),
}));

/** Any of the method types with settings as strange as can be, but readable where the form needs them. */
export function strangeMethod(): fc.Arbitrary<StrangeMethod> {
  return fc.constantFrom(...TYPES).chain((type) => settingsOf(type).map((settings) => ({ type, settings })));
}

function settingsOf(type: string): fc.Arbitrary<string> {
  const definition = findMethodType(type);
  const fields = (definition?.fields ?? []).map(entriesOf);
  const known = fc.tuple(...fields).map((parts) => parts.flat());
  const part = fc.tuple(known, extraKeys(json)).chain(([own, extra]) => shuffled([...own, ...extra]));
  if (definition?.settings === 'root') return part.map(writeObject);
  return fc.tuple(part, echoes(definition?.group === 'providers'), extraKeys(json)).map(([options, echo, around]) => {
    const own: Entry = ['carrier_options', writeObject([...options, ...echo])];
    return writeObject([...around, own]);
  });
}

type Entry = readonly [key: string, json: string];

/** `packaging` and `id`, which BigCommerce answers with and does not take. A provider's may be settings of its own. */
function echoes(isProvider: boolean): fc.Arbitrary<Entry[]> {
  const own: Entry[][] = [[], [['packaging', '"own"']], [['id', '5.0']]];
  const echoed: Entry[][] = [[], [['packaging', '[]']], [['packaging', '"echo"']], [['id', '"29"']]];
  return fc.constantFrom(...(isProvider ? own : echoed));
}

function entriesOf(field: FieldDefinition): fc.Arbitrary<Entry[]> {
  const entry = (value: fc.Arbitrary<string>) => value.map((written): Entry[] => [[field.code, written]]);
  switch (field.type) {
    case 'checkbox':
      return fc.oneof(
        fc.constant<Entry[]>([]),
        entry(fc.constantFrom('true', 'false', '"1"', '"0"', '1', '0', '"true"')),
      );
    case 'multiselect':
      return entry(fc.subarray([...Object.keys(field.map), 'NOBODY_KNOWS'], { minLength: 1 }).chain(listText));
    case 'select':
      return entry(fc.constantFrom(...Object.keys(field.map), 'NOBODY_KNOWS').chain(choiceText));
    case 'money':
      return entry(amount());
    case 'ranges':
      return entry(fc.array(range(), { minLength: 1, maxLength: 4 }).chain(rangesText));
    case 'outside_cost':
      return fc
        .tuple(
          fc.oneof(amount(), fc.constantFrom('null', '""')),
          fc.constantFrom('fixed_amount', 'percentage_of_total', 'x'),
        )
        .map(([cost, kind]): Entry[] => [
          [field.code, cost],
          [field.kindCode, JSON.stringify(kind)],
        ]);
    case 'number':
    case 'text':
    case 'password':
      throw new Error(`no method has a field of type ${field.type}`);
  }
}

function range(): fc.Arbitrary<string> {
  return fc
    .tuple(amount(), amount(), amount(), extraKeys(json))
    .map(([lower, upper, cost, extra]) =>
      writeObject([['lower_limit', lower], ...extra, ['upper_limit', upper], ['shipping_cost', cost]]),
    );
}

/** As a list, or as PHP writes one whose keys are numbers. */
function rangesText(ranges: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(`[${ranges.join(',')}]`, writeObject(ranges.map((item, index) => [String(index), item])));
}

function listText(values: readonly string[]): fc.Arbitrary<string> {
  const written = JSON.stringify(values);
  const [only] = values;
  if (values.length !== 1) return fc.constantFrom(written, `{"value":${written}}`);
  return fc.constantFrom(written, JSON.stringify(only), `{"value":${JSON.stringify(only)}}`);
}

function choiceText(value: string): fc.Arbitrary<string> {
  return fc.constantFrom(JSON.stringify(value), JSON.stringify([value]), `{"value":${JSON.stringify(value)}}`);
}

function amount(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(99), fc.constantFrom('', '.0', '.50', '.0000'), fc.boolean())
    .map(([whole, fraction, isText]) => {
      return isText ? `"${whole}${fraction}"` : `${whole}${fraction}`;
    });
}

function extraKeys(value: fc.Arbitrary<string>): fc.Arbitrary<Entry[]> {
  return fc.uniqueArray(fc.tuple(fc.constantFrom(...KEYS), value), { selector: ([key]) => key, maxLength: 3 });
}

function shuffled(entries: Entry[]): fc.Arbitrary<Entry[]> {
  return fc.shuffledSubarray(entries, { minLength: entries.length });
}

function text(): fc.Arbitrary<string> {
  return fc.string({ maxLength: 8, unit: 'grapheme' }).map((value) => JSON.stringify(value));
}

function writeObject(entries: readonly Entry[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`;
}
