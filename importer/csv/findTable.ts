import { isAmount } from '../amount.ts';
import { isDate } from '../day.ts';
import type { Rejection } from '../rejection.ts';
import { nameRank } from './columnNames.ts';
import { COLUMN_ROLES, DELIMITERS, type Columns, type Delimiter, type MappingChoices } from '../mapping.ts';
import { splitCsv, type Line } from './splitCsv.ts';

/** The part of a CSV that holds transactions, without what the bank writes above it. */
export interface Table {
  readonly delimiter: Delimiter;
  /** Line of the header; null when the first line is a transaction already. */
  readonly headerLine: number | null;
  /** As the header spells them; `#1`, `#2`, … without a header. */
  readonly names: readonly string[];
  readonly body: readonly Line[];
  readonly rejected: readonly Rejection[];
}

interface Candidate {
  readonly delimiter: Delimiter;
  readonly line: number;
  readonly cells: readonly string[];
}

/** Banks write up to some dozen lines above the header. */
const linesSearched = 60;
const longestHeader = 20_000;

/** The first lines, each split by each delimiter, comma first. */
function candidatesOf(text: string, delimiters: readonly Delimiter[]): Candidate[] {
  const lines = text.slice(0, linesSearched * longestHeader).split('\n', linesSearched);
  return delimiters.flatMap((delimiter) =>
    lines.flatMap((content, index) => {
      const [record] = splitCsv(content.slice(0, longestHeader), delimiter).lines;
      return record ? [{ delimiter, line: index + 1, cells: record.cells }] : [];
    }),
  );
}

/** How many roles a line names, if it names a day and an amount; else 0. */
function rolesNamed(cells: readonly string[]): number {
  const named = COLUMN_ROLES.filter((role) => cells.some((cell) => nameRank(role, cell) !== undefined));
  const hasAmount = named.includes('amount') || named.includes('debit') || named.includes('credit');
  return named.includes('date') && hasAmount ? named.length : 0;
}

/** Whether a line has all the columns that a person chose by name. */
function hasChosen(cells: readonly string[], columns: Columns): boolean {
  const wanted = Object.values(columns).filter((name) => name !== '' && !/^#\d+$/.test(name));
  const names = cells.map((cell) => cell.toLowerCase());
  return wanted.length > 0 && wanted.every((name) => names.includes(name.toLowerCase()));
}

/** The best by score; the first among equals, none when all are 0. */
function best(candidates: readonly Candidate[], score: (candidate: Candidate) => number): Candidate | undefined {
  const scored = candidates.map((candidate) => ({ candidate, score: score(candidate) }));
  const top = scored.reduce((most, one) => Math.max(most, one.score), 0);
  return top === 0 ? undefined : scored.find((one) => one.score === top)?.candidate;
}

/** Where nothing is recognized: the first line of those that have the same number of fields most often. */
function mostRegular(candidates: readonly Candidate[]): Candidate | undefined {
  const alike = (one: Candidate): number =>
    candidates.filter(({ delimiter, cells }) => delimiter === one.delimiter && cells.length === one.cells.length)
      .length;
  return best(candidates, (one) => (one.cells.length < 2 ? 0 : one.cells.length * alike(one))) ?? candidates[0];
}

/** Whether a line holds a transaction rather than names. */
function isTransaction(cells: readonly string[]): boolean {
  return cells.some(isDate) && cells.some((cell) => isAmount(cell) && !isDate(cell));
}

function numbered(lines: readonly Line[]): string[] {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, index) => `#${index + 1}`);
}

function bodyFrom(text: string, line: number, delimiter: Delimiter): { lines: Line[]; rejected: Rejection[] } {
  const above = line - 1;
  let at = 0;
  for (let passed = 0; passed < above; passed += 1) at = text.indexOf('\n', at) + 1;
  const { lines, rejected } = splitCsv(text.slice(at), delimiter);
  return {
    lines: lines.map((one) => ({ ...one, line: one.line + above })),
    rejected: rejected.map((one) => ({ ...one, line: one.line + above })),
  };
}

/**
 * Finds delimiter and header: the line among the first that names most of what a transaction has, or that holds all
 * columns a person named. Null when there is no line at all.
 */
export function findTable(text: string, { delimiter, header, columns = {} }: MappingChoices): Table | null {
  const candidates = candidatesOf(text, delimiter === undefined ? DELIMITERS : [delimiter]);
  const chosen = best(candidates, ({ cells }) => (hasChosen(cells, columns) ? 1 + rolesNamed(cells) : 0));
  const named = header === false ? undefined : (chosen ?? best(candidates, ({ cells }) => rolesNamed(cells)));
  const start = named ?? mostRegular(candidates);
  if (!start) return null;
  const { lines, rejected } = bodyFrom(text, start.line, start.delimiter);
  const isHeaderless = header === false || (named === undefined && header === undefined && isTransaction(start.cells));
  if (isHeaderless)
    return { delimiter: start.delimiter, headerLine: null, names: numbered(lines), body: lines, rejected };
  const [first, ...body] = lines;
  return { delimiter: start.delimiter, headerLine: start.line, names: first?.cells ?? start.cells, body, rejected };
}
