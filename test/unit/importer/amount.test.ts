import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAmount, type DecimalMark } from '../../../importer/amount.ts';

describe('an amount', () => {
  it.each([
    ['12.34', 12.34],
    ['-12.34', -12.34],
    ['+12.34', 12.34],
    ['12.34-', -12.34],
    ['(12.34)', -12.34],
    ['\u221212.34', -12.34],
    ['.5', 0.5],
    ['5.', 5],
    ['1,234.50', 1234.5],
    ['1 234 567.89', 1234567.89],
    ['1\u00a0234.50', 1234.5],
    ["1'234.50", 1234.5],
    ['1\u2019234.50', 1234.5],
    ['12,34,567.00', 1234567],
    ['1,250.00 DR', -1250],
    ['1,250.00 Cr', 1250],
    ['$12.34', 12.34],
    ['-$12.34', -12.34],
    ['$-12.34', -12.34],
    ['($1,012.34)', -1012.34],
    ['kr 99', 99],
    ['99.00 kr.', 99],
    ['0', 0],
  ])('with a decimal point: %s is %d', (text, amount) => {
    expect(readAmount(text, '.')).toEqual({ amount, currency: '' });
  });

  it.each([
    ['12,34', 12.34],
    ['-1.234,50', -1234.5],
    ['1.234.567,89', 1234567.89],
    ['1 234,5', 1234.5],
    ["1'234,50-", -1234.5],
    ['1.234', 1234],
  ])('with a decimal comma: %s is %d', (text, amount) => {
    expect(readAmount(text, ',')).toEqual({ amount, currency: '' });
  });

  it.each([
    ['€12.50', 'EUR'],
    ['-£3.20', 'GBP'],
    ['12.50 CHF', 'CHF'],
    ['usd 12.50', 'USD'],
    ['12.50 zł', 'PLN'],
    ['R$ 12.50', 'BRL'],
  ])('says its currency: %s', (text, currency) => {
    expect(readAmount(text, '.')).toMatchObject({ currency });
  });

  it('is never minus zero', () => {
    expect(readAmount('-0.00', '.')).toEqual({ amount: 0, currency: '' });
  });

  it.each([
    ['12,34', '.'],
    ['1,23,4', '.'],
    ['1,2345', '.'],
    ['0,125', '.'],
    ['1.234.56', ','],
    ["1,234'567.00", '.'],
    ['1.2.3', '.'],
    ['1e3', '.'],
    ['1e300', '.'],
    ['Infinity', '.'],
    ['NaN', '.'],
    ['0x10', '.'],
    ['--5', '.'],
    ['-5-', '.'],
    ['(-5)', '.'],
    ['-5 DR', '.'],
    ['(5', '.'],
    ['5)', '.'],
    ['5 apples', '.'],
    ['$5 USD', '.'],
    ['12 34', '.'],
    ['1/2', '.'],
    ['.', '.'],
    ['-', '.'],
    ['١٢', '.'],
    ['9'.repeat(100), '.'],
  ] as [string, DecimalMark][])('is none: %s', (text, decimal) => {
    expect(readAmount(text, decimal)).toHaveProperty('reason');
  });

  it('has at most 15 digits, so that no double loses one', () => {
    expect(readAmount('123456789012345', '.')).toMatchObject({ amount: 123456789012345 });
    expect(readAmount('1234567890123.456', '.')).toEqual({ reason: 'has more than 15 digits' });
  });

  it('says that a cell is empty', () => {
    expect(readAmount('  ', '.')).toEqual({ reason: 'is empty' });
  });

  it('is read back however it is written', () => {
    const style = fc.record({
      decimal: fc.constantFrom<DecimalMark>('.', ','),
      group: fc.constantFrom('', 'other', ' ', "'", '\u202f'),
      negative: fc.constantFrom('before', 'after', 'brackets'),
    });
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), style, (cents, { decimal, group, negative }) => {
        const digits = String(Math.abs(cents)).padStart(3, '0');
        const separator = group === 'other' ? (decimal === '.' ? ',' : '.') : group;
        const units = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, separator);
        const plain = `${units}${decimal}${digits.slice(-2)}`;
        const signed = { before: `-${plain}`, after: `${plain}-`, brackets: `(${plain})` }[negative];
        expect(readAmount(cents < 0 ? signed : plain, decimal)).toEqual({ amount: cents / 100, currency: '' });
      }),
    );
  });
});
