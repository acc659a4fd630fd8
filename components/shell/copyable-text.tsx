'use client';
import { Button } from '@bigcommerce/big-design';
import { useRef, useState } from 'react';
import { styled } from 'styled-components';

interface CopyableTextProps {
  text: string;
  /** *tracking link* */
  what: string;
  /** Leaves the text out of what the button is called, for one that nobody wants read out. */
  isCryptic?: boolean;
}

/**
 * A text with a button that copies it. Links are copied rather than opened: in the control panel's frame there is no tab to
 * open them in. Where the browser forbids the clipboard to frames, the text is selected instead.
 */
export function CopyableText({ text, what, isCryptic = false }: CopyableTextProps) {
  const shown = useRef<HTMLSpanElement>(null);
  const [message, setMessage] = useState('');
  const copy = async () => {
    setMessage('');
    try {
      await navigator.clipboard.writeText(text);
      setMessage('Copied');
    } catch {
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setMessage('Selected: copy it with your keyboard or mouse');
    }
  };
  return (
    <Line>
      <span ref={shown}>{text}</span>
      <Button
        variant="subtle"
        type="button"
        mobileWidth="auto"
        aria-label={isCryptic ? `Copy ${what}` : `Copy ${what} ${text}`}
        onClick={() => void copy()}
      >
        Copy
      </Button>
      <small role="status">{message}</small>
    </Line>
  );
}

const Line = styled.span`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 ${({ theme }) => theme.spacing.xSmall};
  overflow-wrap: anywhere;

  > span {
    min-width: 0;
  }
`;
