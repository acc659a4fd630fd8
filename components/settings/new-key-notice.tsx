'use client';
import { Button } from '@bigcommerce/big-design';
import { useEffect, useRef } from 'react';
import { CopyableText } from '@/components/shell/copyable-text';
import { Notice } from '@/components/shell/notice';

interface NewKeyNoticeProps {
  apiKey: string;
  onDone: () => void;
}

/** A key that was just made, the only time it can be read. */
export function NewKeyNotice({ apiKey, onDone }: NewKeyNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the dialog, which gives the focus back to its button as it goes.
    const timer = setTimeout(() => box.current?.focus());
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div ref={box} tabIndex={-1} style={{ outline: 'none' }}>
      <Notice
        type="warning"
        header="Copy the API key now"
        messages={[
          'It is shown this once and cannot be read again. Keep it where only those who need it can see it: whoever has it can use it.',
        ]}
      >
        <CopyableText text={apiKey} what="API key" isCryptic />
        <Button type="button" variant="secondary" mobileWidth="auto" onClick={onDone}>
          I have copied it
        </Button>
      </Notice>
    </div>
  );
}
