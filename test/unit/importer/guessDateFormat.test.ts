import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../../domain/calendar.ts';
import { dateOrderOf, readDay } from '../../../importer/day.ts';
import { guessDateFormat } from '../../../importer/guessDateFormat.ts';

describe('the guess of a date format', () => {
  it.each([
    [['2025-01-31', '2025-02-01'], 'YYYY-MM-DD'],
    [['20250131'], 'YYYYMMDD'],
    [['31 Jan 2025'], 'D MMM YYYY'],
    [['Jan 31, 2025'], 'MMM D, YYYY'],
    [['31/01/2025', '01/02/2025'], 'DD/MM/YYYY'],
    [['01/02/2025', '01/31/2025'], 'MM/DD/YYYY'],
    [['1-31-25', '2-1-25'], 'MM-DD-YY'],
    [['31.01.25'], 'DD.MM.YY'],
    // Dots are written after the day only.
    [['01.02.2025', '03.02.2025'], 'DD.MM.YYYY'],
    // The same day by either order.
    [['05/05/2025'], 'DD/MM/YYYY'],
    [['99/01/31', '99/12/24'], 'YY/MM/DD'],
    [['oops', '31/01/2025', ''], 'DD/MM/YYYY'],
    [[], 'YYYY-MM-DD'],
  ])('%j is %s', (cells, dateFormat) => {
    expect(guessDateFormat(cells)).toMatchObject({ dateFormat, choices: [] });
  });

  it.each([
    ['no day beyond 12', ['03/04/2025', '05/06/2025'], ['DD/MM/YYYY', 'MM/DD/YYYY'], '03/04/2025'],
    ['both orders', ['31/01/2025', '01/31/2025', '03/04/2025'], ['DD/MM/YYYY', 'MM/DD/YYYY'], '31/01/2025'],
    ['the first that differs', ['05/05/2025', '03/04/2025'], ['DD/MM/YYYY', 'MM/DD/YYYY'], '03/04/2025'],
    ['years that may come first', ['25/01/28', '25/01/30', '25/02/01'], ['DD/MM/YY', 'YY/MM/DD'], '25/01/28'],
  ])('is left open by %s', (_, cells, choices, example) => {
    expect(guessDateFormat(cells)).toMatchObject({ choices, example });
  });

  it('is never wrong about dates that it does not leave open', () => {
    const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
    const order = fc.constantFrom<'DMY' | 'MDY'>('DMY', 'MDY');
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), order, fc.boolean(), (days, written, isShort) => {
        const year = isShort ? '25' : '2025';
        const cells = days.map(
          (one) => `${written === 'DMY' ? `${one.day}/${one.month}` : `${one.month}/${one.day}`}/${year}`,
        );
        const { dateFormat, choices } = guessDateFormat(cells);
        const orders = (choices.length > 0 ? choices : [dateFormat]).map((pattern) => dateOrderOf(pattern)!);
        const readings = orders.map((one) => cells.map((cell) => readDay(cell, one)));
        expect(readings).toContainEqual(days.map((one) => dayOf(2025, one.month, one.day)));
      }),
    );
  });
});
