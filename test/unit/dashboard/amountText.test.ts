import { describe, expect, it } from '@jest/globals';
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
    expect(american.read('12.345', 'USD')).toEqual({ ok: false, problem: 'Use at most 2 decimals.' });
    expect(american.read('12.345', 'KWD')).toEqual({ ok: true, amount: 12.345 });
    expect(american.read('12.5', 'JPY')).toEqual({ ok: false, problem: 'Use whole numbers only.' });
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
});
