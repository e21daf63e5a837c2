import { expect, it } from '@jest/globals';
import { importReport } from '../../../local/importReport.ts';

it('reports counts and the rejected rows by line', () => {
  const rejected = [
    { line: 12, field: 'amount', reason: '"x" is not a plain number such as -12.34' },
    { line: 3, field: 'row', reason: 'it has 4 fields, the header has 8' },
  ];
  expect(importReport({ created: 1, duplicates: 2, rejected }, { dryRun: false })).toBe(
    [
      'Created 1 transaction',
      '2 duplicates (already there, left as they are)',
      '2 rejected:',
      '  line 3: row: it has 4 fields, the header has 8',
      '  line 12: amount: "x" is not a plain number such as -12.34',
    ].join('\n'),
  );
});

it('says of a dry run what would happen', () => {
  expect(importReport({ created: 50, duplicates: 0, rejected: [] }, { dryRun: true })).toBe(
    'Would create 50 transactions\n0 duplicates\n0 rejected',
  );
});
