import type { Rejection } from '../importer/rejection.ts';
import type { ImportOutcome } from './importRows.ts';

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function rejectionLines(rejected: readonly Rejection[]): string[] {
  const inOrder = [...rejected].sort((a, b) => a.line - b.line);
  return inOrder.map(({ line, field, reason }) => `  line ${line}: ${field}: ${reason}`);
}

/** What an import did, for people: one line for each count, then one for each rejected row. */
export function importReport(outcome: ImportOutcome, options: { dryRun: boolean }): string {
  const { created, duplicates, rejected } = outcome;
  return [
    `${options.dryRun ? 'Would create' : 'Created'} ${count(created, 'transaction')}`,
    `${count(duplicates, 'duplicate')}${duplicates > 0 ? ' (already there, left as they are)' : ''}`,
    `${rejected.length} rejected${rejected.length > 0 ? ':' : ''}`,
    ...rejectionLines(rejected),
  ].join('\n');
}
