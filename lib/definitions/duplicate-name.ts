const LENGTH = 255;

/** A name for a duplicate that none of the others has: `Standard copy`, then `Standard copy 2`. */
export function duplicateName(name: string, taken: readonly string[]): string {
  const names = new Set(taken);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ' copy' : ` copy ${number}`;
    const candidate = name.slice(0, LENGTH - ending.length) + ending;
    if (!names.has(candidate)) return candidate;
  }
}
