import type { MethodForm } from '@/lib/zones/methods/method-form';

/** A form as BigCommerce has it now; what it does not tell at the moment is as it was when the form was drawn. */
export function fillForm(latest: MethodForm, drawn: MethodForm): MethodForm {
  const withSettings = isHidden(latest, drawn, 'settings') ? takeSettings(latest, drawn) : latest;
  return isHidden(latest, drawn, 'storefronts') ? takeStorefronts(withSettings, drawn) : withSettings;
}

function isHidden(latest: MethodForm, drawn: MethodForm, part: 'settings' | 'storefronts'): boolean {
  return latest.drawnFrom[part] === null && drawn.drawnFrom[part] !== null;
}

function takeSettings(latest: MethodForm, drawn: MethodForm): MethodForm {
  const { settings, untouched, words } = drawn.drawnFrom;
  return {
    ...latest,
    drawnFrom: { ...latest.drawnFrom, settings, untouched, words: { ...words, ...latest.drawnFrom.words } },
    fields: drawn.fields,
    values: { ...latest.values, settings: drawn.values.settings, other: drawn.values.other },
    otherSettings: drawn.otherSettings,
    settingsMissing: drawn.settingsMissing,
  };
}

function takeStorefronts(latest: MethodForm, drawn: MethodForm): MethodForm {
  return {
    ...latest,
    drawnFrom: {
      ...latest.drawnFrom,
      storefronts: drawn.drawnFrom.storefronts,
      words: { ...drawn.drawnFrom.words, ...latest.drawnFrom.words },
    },
    values: { ...latest.values, channelIds: drawn.values.channelIds },
  };
}
