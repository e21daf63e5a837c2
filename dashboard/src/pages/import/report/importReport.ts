import type { ListedRow } from '../check/rowStates.ts';

/** What an import did. */
export interface Report {
  /** Keys of the rows that were written. */
  readonly added: ReadonlySet<string>;
  /** Months that got rows, oldest first. */
  readonly months: readonly { readonly month: string; readonly rows: number }[];
  readonly counts: { readonly added: number; readonly there: number; readonly left: number; readonly waiting: number };
  /** What is not there, with the reason. */
  readonly left: readonly ListedRow[];
}

/** Reads a report off the rows, once what was written is known. Rows that are still `new` wait to be sent. */
export function reportOf(rows: readonly ListedRow[], added: ReadonlySet<string>): Report {
  const months = new Map<string, number>();
  for (const { key, input } of rows) {
    const month = input?.date.slice(0, 7);
    if (month !== undefined && added.has(key)) months.set(month, (months.get(month) ?? 0) + 1);
  }
  const left = rows.filter(({ state }) => state === 'fix' || state === 'left');
  const there = rows.filter(({ state, key }) => state === 'there' && !added.has(key)).length;
  const waiting = rows.filter(({ state, key }) => (state === 'new' || state === 'checking') && !added.has(key)).length;
  return {
    added,
    months: [...months].map(([month, count]) => ({ month, rows: count })).sort((a, b) => (a.month < b.month ? -1 : 1)),
    counts: { added: added.size, there, left: left.length, waiting },
    left,
  };
}

/** The rows as a CSV for a spreadsheet: line, reason, and what the row says. */
export function leftRowsCsv(left: readonly ListedRow[]): string {
  const lines = left.map(({ line, reason = '', input, cells = {} }) => [
    String(line),
    reason,
    input?.date.slice(0, 10) ?? cells.date ?? '',
    input?.description ?? (cells.payee || (cells.narration ?? '')),
    input === undefined ? (cells.amount ?? cells.debit ?? cells.credit ?? '') : String(input.amount),
  ]);
  return [['line', 'reason', 'date', 'description', 'amount'], ...lines]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
