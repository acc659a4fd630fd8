import type { FieldValues } from 'react-hook-form';
import type { StoreForm } from '@/components/forms/use-store-form';

/** A form that tells of its success elsewhere, because it is gone once it succeeded: only failures stand above its fields. */
export function failuresOnly<Values extends FieldValues, Parsed>(
  storeForm: StoreForm<Values, Parsed>,
): StoreForm<Values, Parsed> {
  const { banner } = storeForm;
  return { ...storeForm, banner: banner?.status === 'failed' ? banner : undefined };
}
