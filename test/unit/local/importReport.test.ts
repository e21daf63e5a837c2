import { expect, it } from '@jest/globals';
import { importReport } from '../../../local/importReport.ts';
import type { ImportOutcome, SentRow } from '../../../importer/importRows.ts';

const nothing: ImportOutcome = { created: 0, duplicates: 0, duplicateLines: [], rejected: [], accepted: [] };

function row(line: number, day: string, amount: number, currency?: string): SentRow {
  return { line, input: { id: `row-${line}`, date: `${day}T12:00:00Z`, description: 'x', amount, currency } };
}

it('reports counts and the rejected rows by line', () => {
  const rejected = [
    { line: 12, field: 'amount', reason: '"x" is not an amount such as -12.34' },
    { line: 3, field: 'row', reason: 'it has 4 fields, the header has 8' },
  ];
  const outcome = { ...nothing, created: 1, duplicates: 2, duplicateLines: [7, 9], rejected };
  expect(importReport(outcome, { dryRun: false })).toBe(
    [
      'Created 1 transaction',
      '2 duplicates (already there, left as they are): lines 7, 9',
      '2 rejected:',
      '  line 3: row: it has 4 fields, the header has 8',
      '  line 12: amount: "x" is not an amount such as -12.34',
    ].join('\n'),
  );
});

it('says of a dry run what would happen', () => {
  expect(importReport({ ...nothing, created: 50 }, { dryRun: true })).toBe(
    'Would create 50 transactions\n0 duplicates\n0 rejected',
  );
});

it.each([
  [[5], 'line 5'],
  [[5, 6, 7], 'lines 5 to 7'],
  [[9, 3, 4, 5, 12], 'lines 3 to 5, 9, 12'],
  // Every other line: twelve are named, the rest counted.
  [
    Array.from({ length: 20 }, (_, index) => 2 * index),
    `lines ${[0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22].join(', ')} and 8 more`,
  ],
])('names the lines of duplicates shortly: %j', (lines, text) => {
  const report = importReport({ ...nothing, duplicates: lines.length, duplicateLines: lines }, { dryRun: false });
  expect(report.split('\n')[1]).toMatch(new RegExp(`: ${text}$`));
});

it('says what the file itself has twice and what is no transaction of it', () => {
  const statement = {
    repeated: [
      { line: 8, firstLine: 3, differs: false },
      { line: 9, firstLine: 4, differs: true },
    ],
    leftOut: [{ line: 6, field: 'row', reason: 'it is pending' }],
  };
  expect(importReport(nothing, { dryRun: false, statement }).split('\n').slice(2)).toEqual([
    '2 repeated in the file, taken once:',
    '  line 8: as line 3',
    '  line 9: as line 4, although it says something else',
    '1 left out:',
    '  line 6: it is pending',
    '0 rejected',
  ]);
});

it('adds up what is there by month and currency, each with its decimals', () => {
  const accepted = [
    row(2, '2025-02-01', -0.1, 'USD'),
    row(3, '2025-01-31', -1200, 'JPY'),
    row(4, '2025-02-02', -0.2, 'USD'),
    row(5, '2025-02-02', 1000, 'USD'),
    row(6, '2025-02-03', 1.234),
  ];
  expect(
    importReport({ ...nothing, created: 5, accepted }, { dryRun: false })
      .split('\n')
      .slice(3),
  ).toEqual([
    'What is there of the file, by month:',
    '    month  rows    out       in',
    '  2025-01     1  -1200        0  JPY',
    '  2025-02     1   0.00    1.234',
    '  2025-02     3  -0.30  1000.00  USD',
  ]);
});
