import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { percentage, roundedQuotient } from '../../../domain/ratio.ts';

/** The same by schoolbook division of whole numbers. */
function byHand(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

describe('a quotient', () => {
  it.each([
    [5, 2, 3],
    [-5, 2, -3],
    [1, 3, 0],
    [2, 3, 1],
    [-1, 3, 0],
    [0, 7, 0],
  ])('%i ÷ %i is %i', (numerator, denominator, expected) => {
    expect(roundedQuotient(numerator, denominator)).toBe(expected);
  });

  it('is rounded half away from zero, whatever its size', () => {
    const size = fc.integer({ min: -4e15, max: 4e15 });
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 1e13 }), (numerator, denominator) => {
        expect(BigInt(roundedQuotient(numerator, denominator))).toBe(byHand(BigInt(numerator), BigInt(denominator)));
      }),
    );
  });
});

describe('a percentage', () => {
  it.each([
    [54218, 60000, 90.36],
    [47852, 40000, 119.63],
    [54218, 585025, 9.27],
    [47852, 585025, 8.18],
    [-21550, 606575, -3.55],
    [1, 8, 12.5],
    [1, 80000, 0],
    [1, 20000, 0.01],
    [-1, 20000, -0.01],
  ])('%i of %i is %d', (part, whole, expected) => {
    expect(percentage(part, whole)).toBe(expected);
  });

  it('of nothing, or of less, is not one', () => {
    expect([percentage(5, 0), percentage(0, 0), percentage(5, -10)]).toEqual([null, null, null]);
  });

  it('has two decimals, rounded half away from zero', () => {
    const cents = fc.integer({ min: -8e11, max: 8e11 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 8e11 }), (part, whole) => {
        const hundredths = byHand(BigInt(part) * 10000n, BigInt(whole));
        expect(percentage(part, whole)).toBe(Number(hundredths) / 100);
      }),
    );
  });
});
