import { describe, expect, it } from '@jest/globals';
import { leftRowsCsv, reportOf } from '../../../dashboard/src/pages/import/report/importReport.ts';
import type { Verdict } from '../../../dashboard/src/pages/import/check/rowStates.ts';
import {
  countStates,
  listRows,
  rowKey,
  saysTheSame,
  verdictsOf,
} from '../../../dashboard/src/pages/import/check/rowStates.ts';
import { signTotals } from '../../../dashboard/src/pages/import/check/signTotals.ts';
import { readStatement } from '../../../importer/readStatement.ts';

const text = [
  'id,date,payee,category,amount,currency',
  'a,2025-01-03,Cafe,Food:Coffee,-3.10,USD',
  'b,2025-01-04,"Acme, Inc.",Salary,2500,USD',
  'c,2025-02-30,Bakery,Food:Bread,-4.20,USD',
  'd,2025-02-05,Hotel,travel,-120.05,EUR',
  'a,2025-01-03,Cafe,Food:Coffee,-3.10,USD',
  'e,2025-02-06,Nothing,,0,USD',
].join('\n');

const statement = await readStatement(text);
const NO_PICKS = { words: {}, rows: {} };
const keyOf = (line: number): string => rowKey(statement.rows.find((row) => row.line === line)!.input);
const allNew = new Map<string, Verdict>(statement.rows.map(({ input }) => [rowKey(input), 'new']));

describe('the rows of a check', () => {
  it('stand in the order of the file, each with what becomes of it', () => {
    const verdicts = new Map<string, Verdict>([
      [keyOf(2), 'there'],
      [keyOf(3), 'new'],
      [keyOf(5), { field: 'amount', reason: 'is odd' }],
    ]);
    const rows = listRows(statement, verdicts, NO_PICKS);
    expect(rows.map(({ line, state, reason }) => [line, state, reason])).toEqual([
      [2, 'there', undefined],
      [3, 'new', undefined],
      [4, 'fix', 'Date: "2025-02-30" is not a day from 1970 to 2199 as YYYY-MM-DD'],
      [5, 'fix', 'Amount: is odd'],
      [6, 'left', 'The same as line 2'],
      [7, 'checking', undefined],
    ]);
    expect(rows[2]?.cells).toMatchObject({ date: '2025-02-30', payee: 'Bakery' });
    expect(countStates(rows)).toEqual({ checking: 1, new: 1, there: 1, fix: 2, left: 1 });
  });

  it('have the category that was picked for the row, else the statement’s own, else that of its word', () => {
    const words = { 'Food:Coffee': 'dining', Salary: 'income', travel: 'gifts', constructor: 'other' } as const;
    const rows = listRows(statement, allNew, { words, rows: { [keyOf(3)]: 'savings' } });
    const categories = rows.flatMap(({ line, input }) => (input ? [[line, input.category]] : []));
    expect(categories).toEqual([
      [2, 'dining'],
      [3, 'savings'],
      [5, 'travel'],
      [7, undefined],
    ]);
  });

  it('are drawn anew only when they say something else', () => {
    const [before] = listRows(statement, allNew, NO_PICKS);
    const [same, other] = [allNew, new Map([...allNew, [keyOf(2), 'there'] as const])].map(
      (verdicts) => listRows(statement, verdicts, NO_PICKS)[0],
    );
    expect(saysTheSame(before!, same!)).toBe(true);
    expect(saysTheSame(before!, other!)).toBe(false);
  });

  it('learn what the API said of them by their place', () => {
    const rejected = [{ line: 2, field: 'date', reason: 'odd' }];
    const accepted = [0, 1].map((line) => ({ line, input: statement.rows[line]!.input }));
    expect([...verdictsOf(['x', 'y', 'z'], { accepted, rejected, duplicateLines: [1] })]).toEqual([
      ['x', 'new'],
      ['y', 'there'],
      ['z', { field: 'date', reason: 'odd' }],
    ]);
  });
});

describe('the totals by sign', () => {
  it('are exact, of each currency, without zeros', () => {
    const many = listRows(statement, allNew, NO_PICKS);
    const tenth = { ...many[0]!, input: { ...many[0]!.input!, amount: -0.1 } };
    expect(signTotals([...many, tenth, tenth, tenth], 'USD')).toEqual([
      // 3.10 + 3 × 0.10; doubles alone would say 3.4000000000000004.
      { currency: 'USD', out: { rows: 4, amount: -3.4 }, in: { rows: 1, amount: 2500 } },
      { currency: 'EUR', out: { rows: 1, amount: -120.05 }, in: { rows: 0, amount: 0 } },
    ]);
  });

  it('take the API’s currency where a row has none', async () => {
    const bare = await readStatement('date,payee,amount\n2025-01-01,x,-2');
    expect(signTotals(listRows(bare, new Map(), NO_PICKS), 'JPY')).toMatchObject([{ currency: 'JPY' }]);
  });
});

describe('the report', () => {
  const rows = listRows(statement, new Map([...allNew, [keyOf(7), 'there']]), NO_PICKS);
  const report = reportOf(rows, new Set([keyOf(2), keyOf(5)]));

  it('counts what was added, was there, is left out, and waits because one stopped', () => {
    expect(report.counts).toEqual({ added: 2, there: 1, left: 2, waiting: 1 });
    expect(report.months).toEqual([
      { month: '2025-01', rows: 1 },
      { month: '2025-02', rows: 1 },
    ]);
    expect(report.left.map(({ line }) => line)).toEqual([4, 6]);
  });

  it('gives what is left out as a CSV', () => {
    expect(leftRowsCsv(report.left)).toBe(
      'line,reason,date,description,amount\r\n' +
        '4,"Date: ""2025-02-30"" is not a day from 1970 to 2199 as YYYY-MM-DD",2025-02-30,Bakery,-4.20\r\n' +
        '6,The same as line 2,,,\r\n',
    );
  });
});
