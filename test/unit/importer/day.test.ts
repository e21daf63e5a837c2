import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, daysInMonth } from '../../../domain/calendar.ts';
import { dateOrderOf, readDay, type DateOrder } from '../../../importer/day.ts';

const all: readonly DateOrder[] = ['DMY', 'MDY', 'YMD'];

describe('a date', () => {
  it.each([
    '2025-01-31',
    '2025/1/31',
    '2025.01.31',
    '20250131',
    '2025-01-31 23:59:59',
    '2025-01-31T23:59:59+09:00',
    '31 Jan 2025',
    '31-JAN-2025',
    '31Jan2025',
    '31-Jan-25',
    '31. Januar 2025',
    '31 janv. 2025',
    '31 ene 2025',
    '31 gennaio 2025',
    'Jan 31, 2025',
    'January 31 2025',
  ])('that has one reading is read so in every order: %s', (text) => {
    expect(all.map((order) => readDay(text, order))).toEqual(['2025-01-31', '2025-01-31', '2025-01-31']);
  });

  it.each([
    ['03/04/2025', '2025-04-03', '2025-03-04', undefined],
    ['3.4.25', '2025-04-03', '2025-03-04', undefined],
    ['03-04-99', '1999-04-03', '1999-03-04', undefined],
    ['31/01/2025 08:15', '2025-01-31', undefined, undefined],
    ['01/31/2025', undefined, '2025-01-31', undefined],
    ['31012025', '2025-01-31', undefined, undefined],
    ['25/01/31', '2031-01-25', undefined, '2025-01-31'],
    // Quicken: spaces for zeros, an apostrophe for the years from 2000 on.
    ["1/31'25", undefined, '2025-01-31', undefined],
    ["1/ 2' 5", '2005-02-01', '2005-01-02', undefined],
    ["1/ 2'1999", '1999-02-01', '1999-01-02', undefined],
    ["12/31'70", undefined, '2070-12-31', undefined],
  ])('in digits is read by the order: %s', (text, dayFirst, monthFirst, yearFirst) => {
    expect(all.map((order) => readDay(text, order))).toEqual([dayFirst, monthFirst, yearFirst]);
  });

  it.each([
    ['29 février 2024', '2024-02-29'],
    ['1 März 2025', '2025-03-01'],
    ['1 mrt 2025', '2025-03-01'],
    ['1 avril 2025', '2025-04-01'],
    ['1 mei 2025', '2025-05-01'],
    ['1 juin 2025', '2025-06-01'],
    ['1 juillet 2025', '2025-07-01'],
    ['1 luglio 2025', '2025-07-01'],
    ['1 août 2025', '2025-08-01'],
    ['1 Sept. 2025', '2025-09-01'],
    ['1 oktober 2025', '2025-10-01'],
    ['1 Nov 2025', '2025-11-01'],
    ['1 déc. 2025', '2025-12-01'],
    ['1 Dezember 2025', '2025-12-01'],
  ])('with a name: %s', (text, day) => {
    expect(readDay(text, 'DMY')).toBe(day);
  });

  it.each([
    '',
    'yesterday',
    '2025-02-29',
    '2025-13-01',
    '2025-01-31Z',
    '1969-12-31',
    '2200-01-01',
    '31.01.',
    '31/01/025',
    '1/2/3/4',
    '31 Foo 2025',
    '32 Jan 2025',
    '12.34',
    '1234567',
    '123456789',
    `2025-01-31${' '.repeat(50)}`,
  ])('is none: %j', (text) => {
    expect(all.map((order) => readDay(text, order))).toEqual([undefined, undefined, undefined]);
  });

  it('is read back however its order is written', () => {
    const date = fc
      .record({ year: fc.integer({ min: 1970, max: 2069 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(30) })
      .map(({ year, month, day }) => ({ year, month, day: (day % daysInMonth(year, month)) + 1 }));
    const style = fc.record({
      order: fc.constantFrom<DateOrder>('DMY', 'MDY', 'YMD'),
      separator: fc.constantFrom('-', '/', '.', ' '),
      isPadded: fc.boolean(),
      isShort: fc.boolean(),
    });
    fc.assert(
      fc.property(date, style, ({ year, month, day }, { order, separator, isPadded, isShort }) => {
        const written = (number: number): string => (isPadded ? String(number).padStart(2, '0') : String(number));
        const parts = { D: written(day), M: written(month), Y: isShort ? String(year).slice(2) : String(year) };
        const text = order
          .split('')
          .map((part) => parts[part as 'D' | 'M' | 'Y'])
          .join(separator);
        expect(readDay(text, order)).toBe(dayOf(year, month, day));
      }),
    );
  });
});

describe('a date format', () => {
  it.each([
    ['YYYY-MM-DD', 'YMD'],
    ['DD/MM/YYYY', 'DMY'],
    ['MM/DD/YYYY', 'MDY'],
    ['DD.MM.YY', 'DMY'],
    ['d.m.yyyy', 'DMY'],
    ['D MMM YYYY', 'DMY'],
    ['MMM D, YYYY', 'MDY'],
    ['YYYYMMDD', 'YMD'],
    ['YY/MM/DD', 'YMD'],
  ])('%s has the order %s', (pattern, order) => {
    expect(dateOrderOf(pattern)).toBe(order);
  });

  it.each(['', 'DD/MM', 'YYYY-DD-MM', 'DD/MM/YYYY HH:mm', 'European', 'DDD/MM/YYYY'])('%j is none', (pattern) => {
    expect(dateOrderOf(pattern)).toBeUndefined();
  });
});
