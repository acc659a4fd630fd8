import { expect, test } from 'vitest';
import { packingSlipBarcode } from '@/lib/packing-slips/packing-slip-barcode';

/** Bars and spaces in modules, from the strokes of the SVG. */
function modules(orderId: number): string {
  const svg = decodeURIComponent(packingSlipBarcode(orderId).replace(/^data:image\/svg\+xml,/, ''));
  const bars = [...svg.matchAll(/stroke-width="(\d+)" d="([^"]*)"/g)].flatMap(([, width, path]) =>
    [...(path ?? '').matchAll(/M([\d.]+) /g)].map(([, middle]) => ({ middle: Number(middle), width: Number(width) })),
  );
  const edges = bars
    .toSorted((a, b) => a.middle - b.middle)
    .flatMap(({ middle, width }) => [middle - width / 2, middle + width / 2]);
  return edges
    .slice(1)
    .map((edge, index) => (edge - Number(edges[index])) / 2)
    .join('');
}

test('writes the number as Code 128', () => {
  // ISO/IEC 15417: start C, the pairs 10, 02 and 34, the check symbol (105 + 10 + 2·2 + 3·34) mod 103 = 15, stop.
  expect(modules(100_234)).toBe(['211232', '221312', '222221', '131123', '113222', '2331112'].join(''));
});

test('leaves the white beside it that scanners need', () => {
  const svg = decodeURIComponent(packingSlipBarcode(100_234));
  const [, width] = /viewBox="0 0 (\d+) /.exec(svg) ?? [];
  // 68 modules and ten on either side, drawn twice as wide.
  expect(Number(width)).toBe(2 * (68 + 2 * 10));
});
