import { describeFee, describeField, yesOrNo } from '@/lib/definitions/describe-field';
import type { FieldDefinition } from '@/lib/definitions/field';
import { sameFreeSetting, type FreeSetting } from '@/lib/definitions/free-settings';
import type { HandlingFeeValues, MethodFormValues } from '@/lib/definitions/method-types/method-form-schema';
import { sameValue } from '@/lib/definitions/same-values';

/** Three versions of a form: as it was opened, as the person has it, and as BigCommerce has it now. */
interface Versions {
  fields: readonly FieldDefinition[];
  opened: MethodFormValues;
  mine: MethodFormValues;
  latest: MethodFormValues;
}

/** BigCommerce's version with what the person changed laid over it, field by field and setting by setting. */
export function rebaseMethodForm({ fields, opened, mine, latest }: Versions): MethodFormValues {
  const settings = fields.map(({ code, ...field }) => {
    const isMine = !sameValue({ code, ...field }, mine.settings[code], opened.settings[code]);
    return [code, (isMine ? mine : latest).settings[code]] as const;
  });
  return {
    name: mine.name === opened.name ? latest.name : mine.name,
    enabled: mine.enabled === opened.enabled ? latest.enabled : mine.enabled,
    handlingFee: sameFee(mine.handlingFee, opened.handlingFee) ? latest.handlingFee : mine.handlingFee,
    settings: { ...latest.settings, ...(Object.fromEntries(settings) as MethodFormValues['settings']) },
    other: rebaseSettings(opened.other, mine.other, latest.other),
    channelIds: sameIds(mine.channelIds, opened.channelIds) ? latest.channelIds : mine.channelIds,
  };
}

/**
 * What the form says, in the words and under the labels of a method's description. Of what may be a secret only that another
 * one was typed.
 */
export function describeMethodForm(
  fields: readonly FieldDefinition[],
  { mine: values, opened }: Pick<Versions, 'mine' | 'opened'>,
): Record<string, string> {
  const removed = opened.other.filter(({ origin }) => !values.other.some((setting) => setting.origin === origin));
  return {
    Name: values.name,
    Enabled: yesOrNo(values.enabled),
    'Handling fee': describeFee(values.handlingFee),
    ...Object.fromEntries(fields.map((field) => [field.label, describeField(field, values.settings[field.code])])),
    ...Object.fromEntries(values.other.map((setting) => [settingLabel(setting), settingWords(setting, opened.other)])),
    ...Object.fromEntries(removed.map((setting) => [settingLabel(setting), 'Not set'])),
    ...(values.channelIds === null ? {} : { 'Storefront ids': values.channelIds.join(', ') }),
  };
}

function rebaseSettings(
  opened: readonly FreeSetting[],
  mine: readonly FreeSetting[],
  latest: readonly FreeSetting[],
): FreeSetting[] {
  const find = (list: readonly FreeSetting[], origin: string) => list.find((setting) => setting.origin === origin);
  const kept = latest.flatMap((setting) => {
    const [before, now] = [find(opened, setting.origin), find(mine, setting.origin)];
    if (!before) return [setting];
    if (!now) return [];
    return [sameFreeSetting(now, before) ? setting : now];
  });
  return [...kept, ...mine.filter(({ origin }) => origin === '')];
}

/** As a description names it: `carrier_options.depot`. */
function settingLabel({ name, origin }: FreeSetting): string {
  return origin === '' ? name : (JSON.parse(origin) as string[]).join('.');
}

function settingWords({ value, type, origin }: FreeSetting, opened: readonly FreeSetting[]): string {
  if (value === null) return 'Set';
  if (opened.some((setting) => setting.origin === origin && setting.value === null)) return 'Set to something else';
  if (typeof value === 'boolean') return String(value);
  return type === 'list' ? JSON.stringify(value.split('\n')) : value;
}

function sameFee(one: HandlingFeeValues, other: HandlingFeeValues): boolean {
  return one.kind === other.kind && (one.kind === 'none' || one.amount === other.amount);
}

function sameIds(one: readonly number[] | null, other: readonly number[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((id) => other.includes(id));
}
