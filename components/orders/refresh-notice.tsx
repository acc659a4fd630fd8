'use client';
import { Button } from '@bigcommerce/big-design';
import { Notice } from '@/components/shell/notice';

/** Above a list that could not be read again: it is still there, as it was. */
export function RefreshNotice({ reading, refresh }: { reading: boolean; refresh: () => void }) {
  return (
    <Notice
      type="warning"
      header="This list could not be refreshed"
      messages={['It shows what BigCommerce said last. Orders that came or changed since are missing.']}
    >
      <Button variant="secondary" isLoading={reading} onClick={refresh}>
        Try again
      </Button>
    </Notice>
  );
}
