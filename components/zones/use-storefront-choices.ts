'use client';
import { useRef, useState } from 'react';
import { answerOf } from '@/components/forms/answer-of';
import type { FormState } from '@/lib/form-state';
import type { StorefrontRow } from '@/lib/zones/methods/storefront-matrix';

export interface MethodRef {
  zoneId: number;
  methodId: number;
}

export interface StorefrontChoice {
  drawnFrom: number[] | null;
  channelIds: number[];
}

export type SaveStorefronts = (method: MethodRef, choice: StorefrontChoice) => Promise<FormState>;

/** What became of one method: undefined until it was sent. */
export type RowResult = FormState | 'saving';

/**
 * What somebody ticked, by method, and what became of it. Saves one method after the other, only those that changed; what
 * failed stays ticked as it was, to be saved again.
 */
export function useStorefrontChoices(rows: readonly StorefrontRow[], save: SaveStorefronts) {
  const [choices, setChoices] = useState<Readonly<Record<string, number[]>>>({});
  const [results, setResults] = useState<Readonly<Record<string, RowResult>>>({});
  const [pending, setPending] = useState(false);
  const isRunning = useRef(false);

  const chosen = (row: StorefrontRow): number[] => choices[keyOf(row)] ?? row.channelIds ?? [];
  const changed = rows.filter((row) => !row.isFixed && choices[keyOf(row)] !== undefined && !isSame(row, chosen(row)));

  const toggle = (row: StorefrontRow, channelId: number): void => {
    const before = chosen(row);
    const after = before.includes(channelId) ? before.filter((id) => id !== channelId) : [...before, channelId];
    setChoices((all) => ({ ...all, [keyOf(row)]: after }));
    setResults((all) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== keyOf(row))));
  };

  /** Saves what changed; answers with how many could not be saved. */
  const saveAll = async (): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setPending(true);
    setResults({});
    try {
      for (const row of changed) {
        const keep = (result: RowResult) => {
          setResults((all) => ({ ...all, [keyOf(row)]: result }));
        };
        keep('saving');
        const { zoneId, methodId, channelIds } = row;
        keep(await answerOf(() => save({ zoneId, methodId }, { drawnFrom: channelIds, channelIds: chosen(row) })));
      }
    } finally {
      isRunning.current = false;
      setPending(false);
    }
  };
  return { chosen, changed, toggle, results, pending, saveAll };
}

export function keyOf({ zoneId, methodId }: MethodRef): string {
  return `${zoneId}/${methodId}`;
}

function isSame({ channelIds }: StorefrontRow, chosen: readonly number[]): boolean {
  if (channelIds === null) return chosen.length === 0;
  return channelIds.length === chosen.length && channelIds.every((id) => chosen.includes(id));
}
