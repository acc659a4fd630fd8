import { expect, test } from 'vitest';
import {
  addPlaces,
  draftEdit,
  draftPlaces,
  indexPlaces,
  rebaseDraft,
  removePlaces,
  startDraft,
} from '@/lib/definitions/zone-form/place-draft';

const code = (zip: string) => ({ countryIso2: 'AU', zip });
const codes = (...zips: string[]) => zips.map(code);
const base = indexPlaces(codes('2000', '2001', '2002'));
const edited = removePlaces(addPlaces(startDraft(base), codes('3000', '3001')), codes('2001'));

test('sends what was added and taken out, and nothing else', () => {
  expect(draftPlaces(edited)).toEqual(codes('2000', '2002', '3000', '3001'));
  expect(draftEdit(edited)).toEqual({ added: { AU: '3000\n3001' }, removed: { AU: '2001' } });
});

test('what is added and taken out again, or the other way round, is no change', () => {
  const back = addPlaces(removePlaces(edited, codes('3000', '3001')), codes('2001'));
  expect(draftEdit(back)).toEqual({ added: {}, removed: {} });
});

test('adding what is there and taking out what is not changes nothing', () => {
  const same = removePlaces(addPlaces(startDraft(base), codes('2000')), codes('9999'));
  expect(draftEdit(same)).toEqual({ added: {}, removed: {} });
});

test('keeps its changes when BigCommerce has another list by now', () => {
  const later = rebaseDraft(edited, indexPlaces(codes('2000', '3000', '4000')));
  expect(draftPlaces(later)).toEqual(codes('2000', '3000', '4000', '3001'));
  expect(draftEdit(later)).toEqual({ added: { AU: '3001' }, removed: {} });
});

test('a drawn draft does not change under the one made of it', () => {
  const draft = startDraft(base);
  addPlaces(draft, codes('3000'));
  expect(draftPlaces(draft)).toEqual([...base.values()]);
});
