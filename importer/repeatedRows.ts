import type { ImportRow } from './importRow.ts';

/** A row that its file has before. */
export interface RepeatedRow {
  readonly line: number;
  /** Line of the row that is taken. */
  readonly firstLine: number;
  /** Whether it says something else than the first, although it has its id. */
  readonly differs: boolean;
}

/** Parts rows from those that have the id and the day of an earlier one: the API would count them as duplicates. */
export function splitRepeated(all: readonly ImportRow[]): { rows: ImportRow[]; repeated: RepeatedRow[] } {
  const firsts = new Map<string, ImportRow>();
  const repeated: RepeatedRow[] = [];
  for (const row of all) {
    const key = `${row.input.date} ${row.input.id}`;
    const first = firsts.get(key);
    if (!first) firsts.set(key, row);
    else {
      const differs = JSON.stringify(first.input) !== JSON.stringify(row.input);
      repeated.push({ line: row.line, firstLine: first.line, differs });
    }
  }
  return { rows: [...firsts.values()], repeated };
}
