import '@fontsource/source-sans-3/latin-300.css';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { StyleRegistry } from '@/components/shell/style-registry';
import { Theme } from '@/components/shell/theme';

export const metadata: Metadata = { title: { template: '%s · Carrier Desk', default: 'Carrier Desk' } };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en">
      {/* styled-components reads the nonce here, before React starts. */}
      <head>{nonce === undefined ? null : <meta property="csp-nonce" nonce={nonce} />}</head>
      <body>
        <StyleRegistry nonce={nonce}>
          <Theme>{children}</Theme>
        </StyleRegistry>
      </body>
    </html>
  );
}
