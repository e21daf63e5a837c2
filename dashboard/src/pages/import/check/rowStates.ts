import type { CategoryType } from '../../../../../domain/category.ts';
import type { CategoryMap } from '../../../../../importer/categoryMap.ts';
import type { RoleCells } from '../../../../../importer/corrections.ts';
import type { ImportOutcome } from '../../../../../importer/importRows.ts';
import type { ImportRow } from '../../../../../importer/importRow.ts';
import type { Statement } from '../../../../../importer/readStatement.ts';

/** What the API said of a row: nothing is at its place, something is, or why it takes it not. */
export type Verdict = 'new' | 'there' | { readonly field: string; readonly reason: string };

type Outcome = Pick<ImportOutcome, 'duplicateLines' | 'accepted' | 'rejected'>;

/** By `rowKey`. */
export type Verdicts = ReadonlyMap<string, Verdict>;

export type RowState = 'checking' | 'new' | 'there' | 'fix' | 'left';

/** Which rows are listed. */
export type Shown = 'all' | Exclude<RowState, 'checking'>;

/** One line of the file, as it is listed. */
export interface ListedRow {
  readonly key: string;
  readonly line: number;
  readonly state: RowState;
  /** Why it is to be fixed or left out. */
  readonly reason?: string;
  /** What is sent, with the category that was picked. */
  readonly input?: ImportRow['input'];
  readonly statedCategory: string;
  /** What a row that cannot be read says. */
  readonly cells?: RoleCells;
}

/** What is one transaction for the API. */
export function rowKey({ date, id }: Pick<ImportRow['input'], 'date' | 'id'>): string {
  return `${date} ${id}`;
}

export interface Picks {
  /** For the statement's words. */
  readonly words: CategoryMap;
  /** For single rows, by `rowKey`. */
  readonly rows: Readonly<Record<string, CategoryType>>;
}

type Read = Pick<Statement, 'rows' | 'rejected' | 'repeated' | 'leftOut' | 'correctable'>;

/** Every line that is a transaction, in the order of the file. */
export function listRows(statement: Read, verdicts: Verdicts, picks: Picks): readonly ListedRow[] {
  const { rows, rejected, repeated, leftOut, correctable } = statement;
  const listed: ListedRow[] = [
    ...rows.map((row) => ofRow(row, verdicts.get(rowKey(row.input)), picks)),
    ...rejected.map(({ line, field, reason }, index) => {
      const cells = correctable[line];
      return {
        // A line that can be corrected is one row of a CSV: it stays itself while others before it are mended.
        key: cells ? `line ${line}` : `rejected ${index}`,
        line,
        state: 'fix' as const,
        reason: reasonOf(field, reason),
        statedCategory: '',
        ...(cells && { cells }),
      };
    }),
    ...repeated.map(({ line, firstLine, differs }, index) => {
      const reason = `The same as line ${firstLine}${differs ? ', although it says something else' : ''}`;
      return { key: `repeated ${index}`, line, state: 'left' as const, reason, statedCategory: '' };
    }),
    ...leftOut.map(({ line, reason }, index) => {
      return { key: `left ${index}`, line, state: 'left' as const, reason: capital(reason), statedCategory: '' };
    }),
  ];
  return listed.sort((a, b) => a.line - b.line);
}

function ofRow({ line, input, statedCategory }: ImportRow, verdict: Verdict | undefined, picks: Picks): ListedRow {
  const key = rowKey(input);
  const category =
    picks.rows[key] ?? input.category ?? (statedCategory === '' ? undefined : own(picks.words, statedCategory));
  const row = { key, line, statedCategory, input: category === input.category ? input : { ...input, category } };
  if (verdict === undefined) return { ...row, state: 'checking' };
  if (typeof verdict === 'string') return { ...row, state: verdict };
  return { ...row, state: 'fix', reason: reasonOf(verdict.field, verdict.reason) };
}

function own(map: CategoryMap, word: string): CategoryType | undefined {
  return Object.hasOwn(map, word) ? map[word] : undefined;
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  date: 'Date',
  amount: 'Amount',
  debit: 'Money out',
  credit: 'Money in',
  direction: 'Debit or credit',
  payee: 'Description',
  narration: 'Notes',
  currency: 'Currency',
};

/** `date`, `"x" is not a day` → `Date: "x" is not a day`. */
function reasonOf(field: string, reason: string): string {
  const name = FIELD_WORDS[field];
  return name === undefined ? capital(reason) : `${name}: ${reason}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether two readings of a row say the same, so that it need not be drawn anew. */
export function saysTheSame(one: ListedRow, other: ListedRow): boolean {
  const said = ({ line, state, reason, cells, input }: ListedRow): readonly unknown[] => [
    ...[line, state, reason, cells],
    ...[input?.category, input?.amount, input?.description],
  ];
  const words = said(other);
  return one.key === other.key && said(one).every((word, index) => word === words[index]);
}

/** How many rows are in each state. */
export function countStates(rows: readonly ListedRow[]): Readonly<Record<RowState, number>> {
  const counts = { checking: 0, new: 0, there: 0, fix: 0, left: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** What an import, or a check, said of the rows it sent; `line` was their place in the list. */
export function verdictsOf(keys: readonly string[], outcome: Outcome): ReadonlyMap<string, Verdict> {
  const there = new Set(outcome.duplicateLines);
  const accepted = outcome.accepted.map(({ line }): [string, Verdict] => [
    keys[line] ?? '',
    there.has(line) ? 'there' : 'new',
  ]);
  const refused = outcome.rejected.map(({ line, ...why }): [string, Verdict] => [keys[line] ?? '', why]);
  return new Map([...accepted, ...refused]);
}
