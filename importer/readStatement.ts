import type { CategoryType } from '../domain/category.ts';
import type { Corrections, RoleCells } from './corrections.ts';
import { mapCategory, type CategoryMap } from './categoryMap.ts';
import { readCsv } from './csv/readCsv.ts';
import type { MappingChoices } from './mapping.ts';
import { decodeText } from './decodeText.ts';
import { detectFormat, type StatementFormat } from './detectFormat.ts';
import type { ImportRow } from './importRow.ts';
import { readOfx } from './ofx/readOfx.ts';
import { readQif } from './qif/readQif.ts';
import { unreadable, type Reading } from './reading.ts';
import type { Rejection } from './rejection.ts';
import { splitRepeated, type RepeatedRow } from './repeatedRows.ts';
import { rowIdentities } from './rowIdentity.ts';
import type { StatementRow } from './statementRow.ts';
import { checkRow, toTransaction } from './transactionRow.ts';

/** What a statement says, whatever its format. */
export interface Statement extends Omit<Reading, 'rows' | 'cellsOf'> {
  readonly format: StatementFormat;
  /** Label of the encoding of the bytes; absent when it was text already. */
  readonly encoding?: string;
  readonly rows: readonly ImportRow[];
  /** Of a CSV, by line: what the rejected rows say, to be corrected. */
  readonly correctable: Readonly<Record<number, RoleCells>>;
  /** Rows that the file has before under the same id and day; not in `rows`. */
  readonly repeated: readonly RepeatedRow[];
  /** Of a CSV: columns that are not read, as the file spells them. */
  readonly unusedColumns: readonly string[];
  /** Accounts that rows name, in the order of the file. */
  readonly accounts: readonly string[];
  /** Words for categories that neither the map knows nor the API, with the number of their rows, most first. */
  readonly unmappedCategories: readonly { readonly name: string; readonly rows: number }[];
}

export interface StatementOptions {
  /** Account of the rows that name none themselves. */
  readonly account?: string;
  readonly categoryMap?: CategoryMap;
  /** Default: by the content. */
  readonly format?: StatementFormat;
  /** Label such as `windows-1252`. Default: by the content. */
  readonly encoding?: string;
  /** How to read it as far as a person decided it. QIF takes date format, decimal mark and currency, OFX the currency. */
  readonly mapping?: MappingChoices;
  /** Of a CSV: what a person corrected of it. */
  readonly corrections?: Corrections;
}

/** In bytes, half a million rows: more than any bank writes, and as much as a browser reads without trouble. */
export const LARGEST_STATEMENT = 25 * 1024 * 1024;

type Reader = (text: string, mapping: MappingChoices, corrections?: Corrections) => Reading;

const readers: Readonly<Record<StatementFormat, Reader>> = {
  csv: readCsv,
  ofx: readOfx,
  qif: readQif,
};

interface Source {
  readonly format: StatementFormat;
  readonly encoding?: string;
  readonly reading: Reading;
}

/** Decodes, finds the format, reads. */
function readSource(source: string | Uint8Array, options: StatementOptions): Source {
  const { format, encoding, mapping = {}, corrections } = options;
  const refused = (reason: string): Source => ({ format: format ?? 'csv', reading: unreadable(1, reason) });
  if (source.length > LARGEST_STATEMENT)
    return refused(`it is larger than ${LARGEST_STATEMENT / 1024 ** 2} MB; split it`);
  const decoded =
    typeof source === 'string' ? { ok: true as const, text: source, warnings: [] } : decodeText(source, encoding);
  if (!decoded.ok) return refused(decoded.reason);
  const detected = format ?? detectFormat(decoded.text);
  if (typeof detected !== 'string') return refused(detected.reason);
  const reading = readers[detected](decoded.text, mapping, corrections);
  return {
    format: detected,
    ...('encoding' in decoded ? { encoding: decoded.encoding } : {}),
    reading: { ...reading, warnings: [...decoded.warnings, ...reading.warnings] },
  };
}

function unmapped(rows: readonly ImportRow[]): Statement['unmappedCategories'] {
  const counts = new Map<string, number>();
  for (const { statedCategory, input } of rows) {
    if (statedCategory !== '' && input.category === undefined)
      counts.set(statedCategory, (counts.get(statedCategory) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, rows: count })).sort((a, b) => b.rows - a.rows);
}

/** Finds the category of a row; the map is asked once for each word. Parts that go to several leave it open. */
function categoriesBy(map: CategoryMap): (row: StatementRow) => CategoryType | undefined {
  const known = new Map<string, CategoryType | undefined>();
  const categoryOf = (name: string): CategoryType | undefined => {
    if (!known.has(name)) known.set(name, mapCategory(name, map));
    return known.get(name);
  };
  return ({ category, parts = [] }) => {
    const [first, ...others] = new Set(parts.map(categoryOf));
    return parts.length === 0 ? categoryOf(category) : others.length === 0 ? first : undefined;
  };
}

function correctableOf(rejected: readonly Rejection[], cellsOf: Reading['cellsOf']): Statement['correctable'] {
  return Object.fromEntries(
    rejected.flatMap(({ line }) => {
      const cells = cellsOf?.(line);
      return cells ? [[line, cells]] : [];
    }),
  );
}

async function toRows(rows: readonly StatementRow[], map: CategoryMap): Promise<ImportRow[]> {
  const ids = await rowIdentities(rows);
  const categoryOf = categoriesBy(map);
  return rows.map((row, index) => ({
    line: row.line,
    input: toTransaction(row, ids[index] ?? '', categoryOf(row)),
    statedCategory: row.category,
  }));
}

/**
 * The transactions of a bank statement (CSV, OFX, QFX, QIF; bytes or text) with ids that are the same whenever the file is
 * read. Never throws: what cannot be imported is in `rejected`. With `ambiguities` the rows are what the first choices
 * make of the file, to be shown and not to be imported.
 */
export async function readStatement(source: string | Uint8Array, options: StatementOptions = {}): Promise<Statement> {
  const { reading: read, format, encoding } = readSource(source, options);
  const { cellsOf, ...reading } = read;
  const rejected = [...reading.rejected];
  const sound = reading.rows
    .map((row) => ({ ...row, account: row.account || (options.account ?? '') }))
    .filter((row) => {
      const rejection = checkRow(row);
      if (rejection) rejected.push(rejection);
      return !rejection;
    });
  const all = await toRows(sound, options.categoryMap ?? {});
  const { rows, repeated } = splitRepeated(all);
  return {
    ...reading,
    format,
    ...(encoding === undefined ? {} : { encoding }),
    rows,
    rejected: rejected.sort((a, b) => a.line - b.line),
    correctable: correctableOf(rejected, cellsOf),
    repeated,
    unusedColumns: reading.csv?.unusedColumns ?? [],
    accounts: [...new Set(sound.map(({ account }) => account))].filter((account) => account !== ''),
    unmappedCategories: unmapped(rows),
  };
}
