import { describe, expect, it } from '@jest/globals';
import { mapCategory, readCategoryMap } from '../../../importer/categoryMap.ts';

const map = {
  'Expenses:Food': 'groceries',
  'Expenses:Food:Restaurant': 'dining',
  Income: 'income',
  shopping: 'gifts',
} as const;

describe('a category map', () => {
  it.each([
    ['Expenses:Food', 'groceries'],
    ['Expenses:Food:Coffee', 'groceries'],
    ['Expenses:Food:Restaurant', 'dining'],
    ['Expenses:Food:Restaurant:Sushi', 'dining'],
    ['Income:US:BayBook:Salary', 'income'],
    ['shopping', 'gifts'],
  ])('maps %s by its longest entry to %s', (name, category) => {
    expect(mapCategory(name, map)).toBe(category);
  });

  it('takes a budget category as it is', () => {
    expect(mapCategory('housing', map)).toBe('housing');
    expect(mapCategory('Housing', {})).toBe('housing');
  });

  it.each(['Expenses:Foodstuff', 'Expenses', 'expenses:food', 'constructor', '', 'Rent'])(
    'has nothing for %j',
    (name) => {
      expect(mapCategory(name, map)).toBeUndefined();
    },
  );

  it('is read from JSON', () => {
    expect(readCategoryMap('{"Expenses:Home": "housing"}')).toEqual({ ok: true, map: { 'Expenses:Home': 'housing' } });
  });

  it.each([
    ['{"Expenses:Home": "house"}', '"Expenses:Home": "house" is not a budget category'],
    ['{"Expenses:Home": 1}', '"Expenses:Home": 1 is not a budget category'],
    ['["housing"]', 'expected a JSON object'],
    ['null', 'expected a JSON object'],
    ['{', 'not JSON'],
  ])('refuses %s', (text, reason) => {
    expect(readCategoryMap(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});
