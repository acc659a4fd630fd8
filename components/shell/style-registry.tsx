'use client';
import { useServerInsertedHTML } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { ServerStyleSheet, StyleSheetManager } from 'styled-components';

interface StyleRegistryProps {
  /** For the server's style tags only: in the browser styled-components reads it once, from the csp-nonce meta tag. */
  nonce: string | undefined;
  children: ReactNode;
}

/** Puts styled-components' styles into the streamed document, under the document's nonce. */
export function StyleRegistry({ nonce, children }: StyleRegistryProps) {
  const [sheet] = useState(() => new ServerStyleSheet(nonce ? { nonce } : undefined));
  useServerInsertedHTML(() => {
    const styles = sheet.getStyleElement();
    sheet.instance.clearTag();
    return <>{styles}</>;
  });
  if (typeof window !== 'undefined') return <>{children}</>;
  return <StyleSheetManager sheet={sheet.instance}>{children}</StyleSheetManager>;
}
