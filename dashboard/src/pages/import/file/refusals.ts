import { LARGEST_STATEMENT } from '../../../../../importer/readStatement.ts';
import type { Statement } from '../../../../../importer/readStatement.ts';
import type { ColumnRole } from '../../../../../importer/mapping.ts';
import { COLUMN_ROLES } from '../../../../../importer/mapping.ts';
import { sentence } from '../../../api/errorWords.ts';

const MB = 1024 ** 2;

/** Why a file is not even read; undefined when it is. */
export function sizeRefusal(size: number): string | undefined {
  if (size <= LARGEST_STATEMENT) return undefined;
  const megabytes = Math.ceil(size / MB);
  return `This file has ${megabytes} MB; the limit is ${LARGEST_STATEMENT / MB} MB, here and on the command line. Ask the bank for a shorter period, or split the file.`;
}

/** Why nothing of a file can be read; undefined when something can. */
export function fileRefusal({ rejected, csv }: Pick<Statement, 'rejected' | 'csv'>): string | undefined {
  const whole = rejected.find(({ field }) => field === 'file');
  return whole && csv === undefined ? sentence(whole.reason) : undefined;
}

type Problems = Readonly<Partial<Record<ColumnRole, string>>>;

/** What is wrong with the choice of the columns, at each of them. Nothing once there are rows, or lines to be fixed. */
export function columnProblems({
  rows,
  rejected,
  correctable,
}: Pick<Statement, 'rows' | 'rejected' | 'correctable'>): Problems {
  if (rows.length > 0 || Object.keys(correctable).length > 0) return {};
  const problems = rejected.filter(({ field }) => (COLUMN_ROLES as readonly string[]).includes(field));
  return Object.fromEntries(
    problems.map(({ field, reason }) => [
      field,
      reason.startsWith('the column is missing') ? 'Choose the column.' : sentence(reason),
    ]),
  );
}

/** What keeps the file from being checked, in one sentence; undefined when nothing does. */
export function readingProblem(statement: Statement): string | undefined {
  const { ambiguities, rows, rejected, correctable } = statement;
  const problems = columnProblems(statement);
  if (problems.date !== undefined && problems.amount !== undefined)
    return 'No date and amount columns found. Choose them.';
  const open = Object.keys(problems).length;
  if (open > 0) return open === 1 ? 'One column is still to be chosen.' : 'Some columns are still to be chosen.';
  if (ambiguities.length > 0) {
    return ambiguities.length === 1
      ? 'The file leaves one thing open: say how it is to be read.'
      : `The file leaves ${ambiguities.length} things open: say how it is to be read.`;
  }
  if (rows.length > 0 || Object.keys(correctable).length > 0) return undefined;
  return rejected[0]
    ? sentence(`No row can be read. Line ${rejected[0].line}: ${rejected[0].reason}`)
    : 'There is no transaction in this file.';
}
