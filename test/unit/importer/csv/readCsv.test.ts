import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../../../importer/csv/readCsv.ts';

describe('a CSV statement', () => {
  it('matches column names in any case and order and ignores a byte order mark', () => {
    const { rows, rejected } = readCsv('\ufeffAmount, DATE ,Payee\r\n-4.50,2025-01-02, Blue Bottle \r\n');
    expect(rejected).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        date: '2025-01-02',
        payee: 'Blue Bottle',
        narration: '',
        category: '',
        account: '',
        amount: -4.5,
        currency: '',
        fileId: '',
      },
    ]);
  });

  it.each([
    ['semicolons', 'date;payee;amount\n2025-01-02;Bread, butter;-3\n'],
    ['tabs', 'date\tpayee\tamount\n2025-01-02\tBread, butter\t-3\n'],
    ['quoted commas', 'date,payee,amount\n2025-01-02,"Bread, butter",-3\n'],
  ])('reads fields separated by %s', (_, text) => {
    expect(readCsv(text).rows.map(({ payee }) => payee)).toEqual(['Bread, butter']);
  });

  it('counts lines of the file, through blank lines and fields that span lines', () => {
    const text = 'date,payee,amount\r\n\r\n2025-01-02,"two\r\nlines",-1\r\n,,\r\n2025-01-03,one,-2';
    expect(readCsv(text).rows.map(({ line, date }) => [line, date])).toEqual([
      [3, '2025-01-02'],
      [6, '2025-01-03'],
    ]);
  });

  it('names the columns that are not read', () => {
    expect(readCsv('date,catgory,amount,payee,Balance\n').csv?.unusedColumns).toEqual(['catgory', 'Balance']);
  });

  it('rejects only the line with a wrong number of fields', () => {
    const { rows, rejected } = readCsv('date,payee,amount\n2025-01-02,a,b,-1\n2025-01-03,c,-2\n');
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(rejected).toEqual([{ line: 2, field: 'row', reason: 'it has 4 fields, the header has 3' }]);
  });

  it('rejects only the line with a stray quotation mark', () => {
    const { rows, rejected } = readCsv('date,payee,amount\n2025-01-02,Joe "J" Doe,-1\n2025-01-03,c,-2\n');
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(rejected).toEqual([{ line: 2, field: 'row', reason: expect.stringContaining('quotation mark') }]);
  });

  it('says where a quotation mark opens that never closes', () => {
    const { rows, rejected } = readCsv('date,payee,amount\n2025-01-02,a,-1\n2025-01-03,"b,-2\n2025-01-04,c,-3\n');
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(rejected).toEqual([{ line: 3, field: 'row', reason: expect.stringContaining('never closed') }]);
  });

  it('names missing columns', () => {
    const { rows, rejected } = readCsv('Tag,Wert\nMontag,viel\n');
    expect(rows).toEqual([]);
    expect(rejected).toEqual(
      ['date', 'amount', 'payee'].map((field) => ({
        line: 1,
        field,
        reason: 'the column is missing; the file has: Tag, Wert',
      })),
    );
  });

  it('refuses a column that occurs twice', () => {
    expect(readCsv('date,amount,payee,Amount\n').rejected).toEqual([
      { line: 1, field: 'amount', reason: 'the column occurs twice' },
    ]);
  });

  it.each(['', '\n\n'])('refuses a file without a header: %j', (text) => {
    expect(readCsv(text).rejected).toEqual([{ line: 1, field: 'file', reason: 'the file has no header line' }]);
  });
});
