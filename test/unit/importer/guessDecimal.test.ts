import { describe, expect, it } from '@jest/globals';
import { guessDecimal } from '../../../importer/guessDecimal.ts';

const unknown = { currencies: [], isOwnLayout: false };

describe('the guess of a decimal mark', () => {
  it.each([
    [['1.50', '2'], '.'],
    [['1,50', '2'], ','],
    [['1,234', '5.00'], '.'],
    [['1.234', '5,0'], ','],
    [['1,234.50'], '.'],
    [['1.234.567'], ','],
    [['5', '17'], '.'],
    [['0.125'], '.'],
    [['€ 12,00'], ','],
    [[], '.'],
    [['oops'], '.'],
  ])('%j has %s', (cells, decimal) => {
    expect(guessDecimal(cells, unknown)).toMatchObject({ decimal, choices: [] });
  });

  it.each([
    [['1,234', '5'], '1,234'],
    [['1.234'], '1.234'],
    [['2.50', '3,75'], '2.50 and 3,75'],
  ])('%j leave it open', (cells, example) => {
    expect(guessDecimal(cells, unknown)).toMatchObject({ choices: ['.', ','], example });
    expect(guessDecimal(cells, { currencies: ['USD'], isOwnLayout: false })).toMatchObject({ choices: ['.', ','] });
  });

  it('takes a mark for one of thousands in a currency without decimals', () => {
    const yen = { currencies: ['JPY'], isOwnLayout: false };
    expect(guessDecimal(['1,234'], yen)).toMatchObject({ decimal: '.', choices: [] });
    expect(guessDecimal(['1.234'], yen)).toMatchObject({ decimal: ',', choices: [] });
  });

  it('takes a point for the decimal mark in our own layout, unless the file has decimal commas', () => {
    const own = { currencies: [], isOwnLayout: true };
    expect(guessDecimal(['-1.005'], own)).toMatchObject({ decimal: '.', choices: [] });
    expect(guessDecimal(['1.005', '2,50'], own)).toMatchObject({ decimal: ',', choices: [] });
    expect(guessDecimal(['1,005'], own)).toMatchObject({ choices: ['.', ','] });
  });
});
