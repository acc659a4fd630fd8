'use client';
import { Notice } from '@/components/shell/notice';

/** Above a half-filled form: the order is not what it was when somebody began to fill it in. */
export function OrderNews() {
  return (
    <Notice
      type="warning"
      header="This order changed while you were filling in the form"
      messages={[
        'Somebody shipped part of it or deleted a shipment. The page shows it as it is now, and what you typed is kept. Check the quantities before you go on.',
      ]}
    />
  );
}
