/** What completes the weighted sum of the digits to a multiple of ten; the weights repeat, from the last digit to the first. */
export function completesToTen(body: string, weights: readonly number[]): number {
  return (10 - (weightedSum(body, weights) % 10)) % 10;
}

/** GS1's check digit: weights 3 and 1 from the last digit on. GS1 General Specifications: check digit calculation. */
export function gs1CheckDigit(body: string): number {
  return completesToTen(body, [3, 1]);
}

/** The sum of the digits times their weights, which repeat, from the last digit to the first. */
export function weightedSum(body: string, weights: readonly number[]): number {
  return Array.from(body)
    .toReversed()
    .reduce((sum, digit, index) => {
      return sum + Number(digit) * (weights[index % weights.length] ?? 0);
    }, 0);
}

/** Letters as digits where a check digit covers them: A is 2, B is 3, … H is 9, I is 0 and so on. */
export function lettersAsDigits(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String((letter.charCodeAt(0) - 63) % 10));
}
