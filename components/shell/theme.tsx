'use client';
import { GlobalStyles } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import type { ReactNode } from 'react';
import { createGlobalStyle, ThemeProvider } from 'styled-components';

// BigDesign's own reset leaves the body unpadded on its grey; a visible focus ring is ours, for links that are not its own.
const Base = createGlobalStyle`
  body { background: ${theme.colors.secondary10}; color: ${theme.colors.secondary70}; }
  a:focus-visible { outline: 2px solid ${theme.colors.primary}; outline-offset: 2px; border-radius: 2px; }
  @media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation-duration: 1ms !important; transition-duration: 1ms !important; } }
`;

/** BigDesign's theme and global styles around everything we draw. */
export function Theme({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider theme={theme}>
      <GlobalStyles />
      <Base />
      {children}
    </ThemeProvider>
  );
}
