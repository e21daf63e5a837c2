import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createAmountText } from '../../../dashboard/src/format/amountText.ts';

const american = createAmountText('en-US');
const german = createAmountText('de-DE');
const french = createAmountText('fr-FR');
const swiss = createAmountText('de-CH');
const arabic = createAmountText('ar-EG');

describe('an amount as it is typed', () => {
  it.each([
    ['12.5', 12.5],
    ['12', 12],
    ['.5', 0.5],
    ['12.', 12],
    ['$1,234.50', 1234.5],
    ['1,234,567', 1234567],
    ['12,34,567', 1234567],
    [' 12.50 USD ', 12.5],
    ['$.50', 0.5],
    ['-US$5', -5],
    ['12 Fr.', 12],
    ['-3', -3],
    ['\u22123', -3],
    ['(12.50)', -12.5],
    ['12+3.50', 15.5],
    ['0.1+0.2', 0.3],
    ['10-2.50', 7.5],
    ['0', 0],
    ['-0', 0],
  ])('%s is %d', (text, amount) => {
    expect(american.read(text, 'USD')).toEqual({ ok: true, amount });
  });

  it.each(['', ' ', 'twelve', '12..5', '1.2.3', '1,23', '1,2345', '1,23,45', '12--3', '5+', ',5', '1e3', 'Fr.12'])(
    '“%s” is none, and is not guessed at',
    (text) => {
      expect(american.read(text, 'USD')).toEqual({ ok: false, problem: 'Enter an amount, like 12.50.' });
    },
  );

  it('is never rounded', () => {
    expect(american.read('12.3456', 'USD')).toEqual({ ok: false, problem: 'Use at most 2 decimals.' });
    expect(american.read('0.125', 'USD')).toEqual({ ok: false, problem: 'Use at most 2 decimals.' });
    expect(american.read('1+0.125', 'USD')).toEqual({ ok: false, problem: 'Use at most 2 decimals.' });
    expect(american.read('12.345', 'KWD')).toEqual({ ok: true, amount: 12.345 });
    expect(american.read('12.5', 'JPY')).toEqual({ ok: false, problem: 'Use whole numbers only.' });
  });

  it.each([
    [american, '1.234', 'USD', ['1,234.00', '1.23']],
    [american, '-12.345', 'USD', ['\u221212,345.00', '\u221212.34']],
    [american, '1.234', 'JPY', ['1,234', '1']],
    [german, '1,234', 'EUR', ['1.234,00', '1,23']],
    [french, '123,456', 'EUR', ['123\u202f456,00', '123,45']],
  ] as const)('is asked for where its separator means two things: %#', (text, typed, currency, choices) => {
    const problem = `Did you mean ${choices[0]} or ${choices[1]}?`;
    expect(text.read(typed, currency)).toEqual({ ok: false, problem, choices });
  });

  it('has a limit', () => {
    expect(american.read('1,000,000,000,000', 'USD')).toEqual({ ok: true, amount: 1e12 });
    expect(american.read('1000000000001', 'USD')).toEqual({
      ok: false,
      problem: 'The largest amount is 1,000,000,000,000.',
    });
  });

  it('follows the separators of the locale', () => {
    expect(german.read('1.234,50 €', 'EUR')).toEqual({ ok: true, amount: 1234.5 });
    expect(german.read('1,5', 'EUR')).toEqual({ ok: true, amount: 1.5 });
    expect(german.read('1.5', 'EUR')).toEqual({ ok: false, problem: 'Enter an amount, like 12,50.' });
    expect(french.read('1\u202f234,50', 'EUR')).toEqual({ ok: true, amount: 1234.5 });
    expect(swiss.read('1’234.50', 'CHF')).toEqual({ ok: true, amount: 1234.5 });
    expect(arabic.read('١٬٢٣٤٫٥', 'EGP')).toEqual({ ok: true, amount: 1234.5 });
  });

  it.each([american, german, french, swiss, arabic])('reads back what it writes', (text) => {
    for (const amount of [0, 7, 1234.5, 1234567.89, -0.05]) {
      expect(text.read(text.write(amount, 'EUR'), 'EUR')).toEqual({ ok: true, amount });
    }
  });

  const locale = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'ar-EG', 'hi-IN', 'ja-JP');
  const minor = fc.integer({ min: -1e11, max: 1e11 });
  const currency = fc.constantFrom(['USD', 2], ['JPY', 0], ['KWD', 3]) as fc.Arbitrary<[string, number]>;

  it('is read as it is written in any locale and currency, and sums are exact', () => {
    fc.assert(
      fc.property(
        locale,
        currency,
        fc.array(minor, { minLength: 1, maxLength: 4 }),
        (name, [code, decimals], units) => {
          const text = createAmountText(name);
          const written = units.map((one) =>
            text.write(one / 10 ** decimals, code).replace(/[\u200e\u200f\u061c]/g, ''),
          );
          const exact = units.reduce((sum, one) => sum + BigInt(one), 0n);
          const read = text.read(written.map((one) => one.replace(/^(?!\u2212)/, '+')).join(''), code);
          expect(read).toEqual({ ok: true, amount: Number(exact) / 10 ** decimals });
        },
      ),
    );
  });

  it('is never taken with more decimals than the currency has', () => {
    fc.assert(
      fc.property(locale, fc.nat(1e9), fc.integer({ min: 1, max: 999 }), (name, whole, rest) => {
        const text = createAmountText(name);
        const separator = text.write(0.5, 'USD').replace(/\p{Nd}/gu, '');
        const read = text.read(`${whole}${separator}${String(rest).padStart(3, '0')}`, 'USD');
        expect(read.ok).toBe(false);
      }),
    );
  });
});
