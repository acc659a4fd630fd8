import { stringify } from 'lossless-json';
import type { Fields } from '../api/body';
import type { MethodEntity } from '../entities/method';
import { dialectOf } from '../exact-json';
import { V2Error } from '../gateway/errors';
import { feeFields, feeValues } from './fee-form';
import type { FormValues } from './fields';

/** The method form filled with a method; settings as JSON, with numbers as they were written. */
export function methodFormValues(method: MethodEntity): FormValues {
  return {
    name: method.name,
    type: method.type,
    settings: stringify(method.settings, null, 2) ?? '{}',
    ...(method.enabled && { enabled: 'on' }),
    ...(method.isFallback && { isFallback: 'on' }),
    ...Object.fromEntries(method.channelIds.map((id) => [`channel-${id}`, 'on'])),
    ...feeValues(method.handlingFee),
  };
}

/** A submitted method form in the API's own keys. Throws V2Error when the settings are no JSON. */
export function methodFormFields(values: FormValues): Fields {
  const channels = Object.keys(values).filter((name) => name.startsWith('channel-'));
  return {
    name: values.name ?? '',
    type: values.type ?? '',
    settings: readSettings(values.settings ?? ''),
    enabled: values.enabled === 'on',
    is_fallback: values.isFallback === 'on',
    channel_ids: channels.map((name) => Number(name.slice('channel-'.length))),
    handling_fees: feeFields(values) ?? { fixed_surcharge: '0' },
  };
}

function readSettings(text: string): unknown {
  try {
    return dialectOf(text).parse(text);
  } catch {
    throw new V2Error(400, 'The settings are not valid JSON.');
  }
}
