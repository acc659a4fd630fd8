'use client';
import { Input } from '@bigcommerce/big-design';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { FieldBox } from '@/components/forms/field-box';
import { isImpossibleRange, type OrderFilters } from '@/lib/definitions/orders-view';
import { isDay } from '@/lib/format/store-day';

type Days = Pick<OrderFilters, 'from' | 'to'>;

interface OrderDaysProps extends Days {
  onChange: (days: Days) => void;
}

interface Typed {
  from: string;
  to: string;
  /** The days of the address when this was typed, and those that were last handed on. */
  drawn: string;
  sent?: string;
}

/** A date field changes with every key; what is not changed any further for this long is meant. */
const PAUSE_MS = 700;

/** First and last day, in the store's time zone. A day counts once somebody has stopped typing it. */
export function OrderDays({ from, to, onChange }: OrderDaysProps) {
  const errorId = useId();
  const drawn = keyOf({ from, to });
  const [typed, setTyped] = useState<Typed>(() => fromAddress({ from, to }));
  // Another address by other means (the back button, Clear filters) replaces what was typed; its own does not.
  if (typed.drawn !== drawn) setTyped(typed.sent === drawn ? { ...typed, drawn } : fromAddress({ from, to }));

  const days = { from: typed.from || undefined, to: typed.to || undefined };
  const isMeant = [typed.from, typed.to].every((text) => text === '' || isDay(text)) && !isImpossibleRange(days);
  const key = keyOf(days);
  const handOn = useEffectEvent(() => {
    setTyped({ ...typed, sent: key });
    onChange(days);
  });
  useEffect(() => {
    if (!isMeant || key === drawn) return undefined;
    const timer = setTimeout(() => {
      handOn();
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isMeant, key, drawn]);

  const error = isImpossibleRange(days) ? 'This is before the first day.' : undefined;
  return (
    <>
      <Input
        type="date"
        label="From"
        value={typed.from}
        onChange={(event) => {
          setTyped({ ...typed, from: event.target.value });
        }}
      />
      <FieldBox errorId={errorId} error={error}>
        <Input
          type="date"
          label="To"
          error={error}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
          value={typed.to}
          onChange={(event) => {
            setTyped({ ...typed, to: event.target.value });
          }}
        />
      </FieldBox>
    </>
  );
}

function fromAddress(days: Days): Typed {
  return { from: days.from ?? '', to: days.to ?? '', drawn: keyOf(days) };
}

function keyOf({ from = '', to = '' }: Days): string {
  return `${from}/${to}`;
}
