'use client';
import { Button } from '@bigcommerce/big-design';
import { Notice } from '@/components/shell/notice';

interface OrderFreshnessProps {
  isBehind: boolean;
  isNews: boolean;
  isReading: boolean;
  read: () => void;
}

/** Whether the page shows the order as it is now: nothing while it does and did not change under the reader's eyes. */
export function OrderFreshness({ isBehind, isNews, isReading, read }: OrderFreshnessProps) {
  if (isBehind) {
    return (
      <Notice
        type="info"
        header="This page may be out of date"
        messages={[
          'The order could not be read again just now. What is shown is from the last time it could, and what you typed is kept.',
        ]}
      >
        <Button variant="secondary" mobileWidth="auto" isLoading={isReading} onClick={read}>
          Try again
        </Button>
      </Notice>
    );
  }
  return isNews ? (
    <Notice type="info" messages={['This order changed in the meantime. The page shows it as it is now.']} />
  ) : null;
}
