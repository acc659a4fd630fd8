'use client';
import { useEffect, useState } from 'react';

interface RelativeTimeProps {
  /** ISO 8601 */
  at: string;
  /** The same moment in words, in the store's time zone; also what is shown before the browser has taken over. */
  label: string;
}

const MINUTE = 60_000;

/** *4 minutes ago*, kept up to date; hovering shows the date. */
export function RelativeTime({ at, label }: RelativeTimeProps) {
  const [text, setText] = useState(label);
  useEffect(() => {
    const update = () => {
      setText(relative(Date.now() - Date.parse(at), label));
    };
    update();
    const timer = setInterval(update, MINUTE);
    return () => {
      clearInterval(timer);
    };
  }, [at, label]);
  return (
    <time dateTime={at} title={label}>
      {text}
    </time>
  );
}

function relative(ageMs: number, label: string): string {
  const minutes = Math.round(ageMs / MINUTE);
  if (minutes < 1) return 'just now';
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  if (minutes < 60) return format.format(-minutes, 'minute');
  return minutes < 24 * 60 ? format.format(-Math.round(minutes / 60), 'hour') : label;
}
