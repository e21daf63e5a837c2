/** The quotient of integers as an integer, rounded half away from zero. The denominator is positive. */
export function roundedQuotient(numerator: number, denominator: number): number {
  const size = numerator < 0 ? 0 - numerator : numerator;
  const whole = Math.floor(size / denominator);
  const rounded = (size - whole * denominator) * 2 >= denominator ? whole + 1 : whole;
  return numerator < 0 ? 0 - rounded : rounded;
}

/**
 * `part` of `whole` in percent with two decimals, rounded half away from zero; null unless `whole` is positive. Both are
 * minor units, exact while `part` is below 9e11 of them.
 */
export function percentage(part: number, whole: number): number | null {
  return whole > 0 ? roundedQuotient(part * 10000, whole) / 100 : null;
}
