import { describe, expect, it } from '@jest/globals';
import { createMoneyFormat } from '../../../dashboard/src/format/moneyFormat.ts';

/** No-break spaces, which some locales put between amount and currency, as plain ones. */
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money, as people of a locale write it', () => {
  const american = createMoneyFormat('en-US');

  it.each([
    [1889.6, 'USD', '$1,889.60'],
    [0, 'USD', '$0.00'],
    [-0.001, 'USD', '$0.00'],
    [-128.1, 'USD', '\u2212$128.10'],
    [1234, 'JPY', '¥1,234'],
    [1.5, 'KWD', 'KWD 1.500'],
  ])('%d %s is %s', (amount, currency, text) => {
    expect(plainSpaces(american.plain(amount, currency))).toBe(text);
  });

  it.each([
    [-87.42, '\u2212$87.42'],
    [7000, '+$7,000.00'],
    [0, '$0.00'],
  ])('with a sign %d is %s', (amount, text) => {
    expect(american.signed(amount, 'USD')).toBe(text);
  });

  it('is short on an axis', () => {
    expect([0, 950, 6200, 1_000_000].map((amount) => american.axis(amount, 'USD'))).toEqual([
      '$0',
      '$950',
      '$6.2K',
      '$1M',
    ]);
  });

  it('is cut before the decimals, where there are some', () => {
    expect(american.pieces(1889.6, 'USD')).toEqual(['$1,889', '.60']);
    expect(american.pieces(1234, 'JPY')).toEqual(['¥1,234', '']);
  });

  it('follows the locale, and tells currencies of one symbol apart', () => {
    expect(plainSpaces(createMoneyFormat('de-DE').plain(-1889.6, 'EUR'))).toBe('\u22121.889,60 €');
    expect(createMoneyFormat('en-CA').plain(5, 'USD')).toBe('US$5.00');
    expect(createMoneyFormat('en-IN').plain(1234567.5, 'INR')).toBe('₹12,34,567.50');
  });

  it.each([
    ['en-US', '\u2212$•••', '+$•••', '$•••'],
    ['de-DE', '\u2212••• $', '+••• $', '••• $'],
  ])('has dots for its digits when it is hidden, %s', (locale, out, received, axis) => {
    let isHidden = true;
    const money = createMoneyFormat(locale, () => isHidden);
    expect(plainSpaces(money.plain(-1889.6, 'USD'))).toBe(out);
    expect(plainSpaces(money.signed(1_234_567, 'USD'))).toBe(received);
    expect(plainSpaces(money.axis(6200, 'USD'))).toBe(axis);
    expect(money.pieces(1889.6, 'USD').join('')).toBe(money.plain(1889.6, 'USD'));
    expect(money.symbol('USD')).toBe('$');
    isHidden = false;
    expect(money.plain(0.5, 'USD')).toContain('50');
  });

  it('names the symbol alone', () => {
    expect([american.symbol('USD'), american.symbol('EUR'), american.symbol('CHF')]).toEqual(['$', '€', 'CHF']);
  });
});
