import { code128, drawingSVG } from 'bwip-js/generic';

/** A bar is at least 1/72 inch wide: scanners read it from any printer. */
const HEIGHT_MM = 11;
/** The white that Code 128 needs beside it, in bars. */
const QUIET_ZONE = 10;

/** An order's number as Code 128: the address of an SVG image, as high as 11 mm where a bar is 1/72 inch. */
export function packingSlipBarcode(orderId: number): string {
  const svg = code128(
    { bcid: 'code128', text: String(orderId), height: HEIGHT_MM, paddingwidth: QUIET_ZONE },
    drawingSVG(),
  );
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
