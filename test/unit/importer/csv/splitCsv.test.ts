import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { splitCsv } from '../../../../importer/csv/splitCsv.ts';

const cellsOf = (text: string, delimiter = ','): readonly (readonly string[])[] =>
  splitCsv(text, delimiter).lines.map(({ cells }) => cells);

/** RFC 4180: quoted where it has to be. */
function written(rows: readonly (readonly string[])[], delimiter: string): string {
  const field = (cell: string): string =>
    /["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(field).join(delimiter)).join('\n');
}

describe('a CSV', () => {
  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,,', [['a', '', '']]],
    ['"a","b"', [['a', 'b']]],
    ['"a" , "b" ', [['a', 'b']]],
    ['"a,b",c', [['a,b', 'c']]],
    ['"a""b"', [['a"b']]],
    ['""""', [['"']]],
    ['"",x', [['', 'x']]],
    [
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['\n\n,\n a , b \n  \n', [['a', 'b']]],
    ['', []],
  ])('%j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('numbers records by their first line', () => {
    const { lines } = splitCsv('a\n\n"b\nb\nb"\nc', ',');
    expect(lines.map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it.each([
    ['a "mark" inside', 'x\ny "z" y,1\nw'],
    ['text after a mark', 'x\n"y" z,1\nw'],
  ])('rejects %s and reads on in the next line', (_, text) => {
    const { lines, rejected } = splitCsv(text, ',');
    expect(lines).toEqual([
      { line: 1, cells: ['x'] },
      { line: 3, cells: ['w'] },
    ]);
    expect(rejected).toEqual([{ line: 2, field: 'row', reason: expect.stringContaining('quotation mark') }]);
  });

  it('rejects a line of more than 1,000 fields', () => {
    expect(splitCsv(`${','.repeat(999)}x`, ',').lines).toHaveLength(1);
    const { lines, rejected } = splitCsv(`${','.repeat(1000)}x\ny`, ',');
    expect(lines).toEqual([{ line: 2, cells: ['y'] }]);
    expect(rejected).toEqual([{ line: 1, field: 'row', reason: 'it has more than 1000 fields' }]);
  });

  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', ',', ';', '\t', '|', '"', '\n', ' ', '1', '-'), maxLength: 8 })
    .map((text) => text.trim());
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  const delimiter = fc.constantFrom(',', ';', '\t', '|');

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(table, delimiter, (rows, mark) => {
        const expected = rows.filter((row) => row.some((one) => one !== ''));
        expect(cellsOf(written(rows, mark), mark)).toEqual(expected);
      }),
    );
  });

  it('is read as csv-parse reads it', () => {
    fc.assert(
      fc.property(table, delimiter, (rows, mark) => {
        const text = written(rows, mark);
        const peer = parse(text, { delimiter: mark, relax_column_count: true }) as string[][];
        const expected = peer.map((row) => row.map((one) => one.trim())).filter((row) => row.some((one) => one !== ''));
        expect(cellsOf(text, mark)).toEqual(expected);
      }),
    );
  });

  it('never throws and never loses count of the lines', () => {
    const soup = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' '), maxLength: 60 });
    fc.assert(
      fc.property(soup, (text) => {
        const { lines, rejected } = splitCsv(text, ',');
        const numbers = [...lines, ...rejected].map(({ line }) => line);
        expect(numbers.every((line) => line >= 1 && line <= text.split('\n').length)).toBe(true);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});
