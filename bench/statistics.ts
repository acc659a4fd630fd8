/** The value that a share of the samples does not exceed, to a hundredth. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return Math.round(value * 100) / 100;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** How long at least one of the intervals was open, in the unit of the bounds. */
export function covered(intervals: readonly (readonly [from: number, to: number])[]): number {
  let total = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const [from, to] of intervals.toSorted(([a], [b]) => a - b)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}

/** The most intervals that were open at the same time. */
export function mostAtOnce(intervals: readonly (readonly [from: number, to: number])[]): number {
  const open = intervals.map(([from]) => intervals.filter(([start, end]) => start <= from && from < end).length);
  return Math.max(0, ...open);
}
