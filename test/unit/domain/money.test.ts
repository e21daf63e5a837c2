import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalsOf, isCurrency } from '../../../domain/currency.ts';
import { checkAmount, checkPlannedAmount, fromMinor, sumOf, toMinor } from '../../../domain/money.ts';

/** Any amount that USD can express, as the decimal text a client would write. */
const dollars = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([negative, units, cents]) => `${negative ? '-' : ''}${units}.${String(cents).padStart(2, '0')}`);

/** Independent of the code under test: the digits themselves. */
const centsOf = (text: string): bigint => BigInt(text.replace('.', ''));

describe('money', () => {
  it('turns every decimal amount into its digits and back', () => {
    fc.assert(
      fc.property(dollars, (text) => {
        expect(BigInt(toMinor(Number(text), 'USD'))).toBe(centsOf(text));
        expect(Number(text) + 0).toBe(fromMinor(toMinor(Number(text), 'USD'), 'USD') + 0);
        expect(checkAmount('amount', Number(text), 'USD')).toBeNull();
      }),
    );
  });

  it('adds up exactly where floating point does not', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(sumOf([0.1, 0.2], 'USD')).toBe(0.3);
    fc.assert(
      fc.property(fc.array(dollars, { maxLength: 60 }), (texts) => {
        const expected = texts.reduce((sum, text) => sum + centsOf(text), 0n);
        expect(BigInt(Math.round(sumOf(texts.map(Number), 'USD') * 100))).toBe(expected);
      }),
    );
  });

  it.each([
    [12.345, 'USD'],
    [0.001, 'USD'],
    [1.5, 'JPY'],
    [1.2345, 'KWD'],
  ])('refuses %p %s, which has more decimals than the currency', (amount, currency) => {
    expect(checkAmount('amount', amount, currency)).toMatchObject({ code: 'InvalidInput', info: { field: 'amount' } });
  });

  it.each([
    [1e12, 'USD'],
    [-1e12, 'KWD'],
    [999_999_999_999.999, 'KWD'],
    [0, 'USD'],
    [1200, 'JPY'],
  ])('takes %p %s', (amount, currency) => {
    expect(checkAmount('amount', amount, currency)).toBeNull();
  });

  it.each([1e300, 1e12 + 0.01, -1e13, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %p as beyond the range',
    (amount) => {
      expect(checkAmount('amount', amount, 'USD')?.info).toMatchObject({ field: 'amount' });
    },
  );

  it('plans nothing below zero', () => {
    expect(checkPlannedAmount('savingsBudget', -0.01, 'USD')?.message).toBe('savingsBudget must not be negative');
    expect(checkPlannedAmount('savingsBudget', 0, 'USD')).toBeNull();
  });
});

describe('currencies', () => {
  it('knows ISO 4217 and its minor units', () => {
    const known = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
    expect(known.resolvedOptions().maximumFractionDigits).toBe(decimalsOf('USD'));
    for (const currency of ['EUR', 'JPY', 'KWD', 'BHD', 'KRW', 'CHF', 'TND', 'XOF', 'MXN', 'INR']) {
      const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
      expect([currency, decimalsOf(currency)]).toEqual([currency, maximumFractionDigits]);
    }
  });

  it.each(['usd', 'US', 'USDD', 'ABC', '', ' USD', 'D A', 'XAU'])('does not take %p for a currency', (code) => {
    expect(isCurrency(code)).toBe(false);
  });
});
