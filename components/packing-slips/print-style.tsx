'use client';
import { createGlobalStyle } from 'styled-components';

/** What sheets are marked with, so that the printer gets them alone. */
export const SHEET = 'packing-slip';

/** On paper: the sheets alone, black on white, whatever the size of the paper. */
export const PrintStyle = createGlobalStyle`
  @media print {
    @page { margin: 12mm; }
    html, body, body * { color: #000 !important; background: #fff !important; }
    div:has(> main) { display: block; max-width: none; min-height: 0; padding: 0; }
    div:has(> main) > :not(main), main > :not(.${SHEET}) { display: none !important; }
  }
`;
