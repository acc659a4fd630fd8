'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useRef, useState, type BaseSyntheticEvent } from 'react';
import { get, useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { answerOf } from '@/components/forms/answer-of';
import type { FailedState, FormState, SavedState } from '@/lib/form-state';

interface StoreFormOptions<Values extends FieldValues, Parsed> {
  schema: z.ZodType<Parsed, Values>;
  defaultValues: DefaultValues<Values>;
  /** A server action, bound to its store; gets what the schema made of the values. */
  action: (values: Parsed) => Promise<FormState>;
  /** Called when the action has saved, before the page goes to the answer's `next`. */
  onSaved?: (state: SavedState) => void;
  /** Where a field code of the answer stands in this form; at its root unless said otherwise. */
  toPath?: (code: string) => string;
}

/** An answer as the banner shows it: `fields` holds only the messages that no field of the form could take. */
export type BannerState = FormState & { takesFocus: boolean };

export interface StoreForm<Values extends FieldValues, Parsed> {
  form: UseFormReturn<Values, unknown, Parsed>;
  /** For `<FormBanner>`. */
  banner: BannerState | undefined;
  /** Whether an answer is awaited; the button shows it, and a further submission is ignored. */
  pending: boolean;
  onSubmit: (event?: BaseSyntheticEvent) => Promise<void>;
}

/**
 * A form that is saved by a server action: validates in the browser, keeps everything typed whatever the answer, puts the
 * answer's messages at their fields (the first one gets the focus) or in the banner, and goes to `next` once saved.
 */
export function useStoreForm<Values extends FieldValues, Parsed>({
  schema,
  defaultValues,
  action,
  onSaved,
  toPath = (code) => code,
}: StoreFormOptions<Values, Parsed>): StoreForm<Values, Parsed> {
  const router = useRouter();
  const form = useForm<Values, unknown, Parsed>({ resolver: zodResolver(schema), defaultValues });
  const [banner, setBanner] = useState<BannerState>();
  const [pending, setPending] = useState(false);
  const isRunning = useRef(false);

  const showAtFields = (state: FailedState): FailedState => {
    const [placed, elsewhere] = partition(Object.entries(state.fields), ([code]) => {
      const value: unknown = get(form.getValues(), toPath(code));
      return value !== undefined && value !== null;
    });
    placed.forEach(([code, message], index) => {
      form.setError(toPath(code) as Path<Values>, { type: 'server', message }, { shouldFocus: index === 0 });
    });
    return { ...state, fields: Object.fromEntries(elsewhere) };
  };

  const send = async (values: Parsed): Promise<void> => {
    const state = await answerOf(() => action(values));
    if (state.status === 'saved') {
      setBanner({ ...state, takesFocus: state.next === undefined });
      onSaved?.(state);
      if (state.next !== undefined) router.push(state.next);
      return;
    }
    const shown = showAtFields(state);
    const placedNone = Object.keys(shown.fields).length === Object.keys(state.fields).length;
    setBanner({ ...shown, takesFocus: placedNone });
  };

  const submit = form.handleSubmit(send);
  const onSubmit = async (event?: BaseSyntheticEvent): Promise<void> => {
    event?.preventDefault();
    if (isRunning.current) return;
    isRunning.current = true;
    setPending(true);
    setBanner(undefined);
    try {
      await submit(event);
    } finally {
      isRunning.current = false;
      setPending(false);
    }
  };
  return { form, banner, pending, onSubmit };
}

function partition<Item>(items: Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
