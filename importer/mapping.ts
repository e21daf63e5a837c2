import type { DecimalMark } from './amount.ts';
import { dateOrderOf } from './day.ts';
import { isCurrency } from '../domain/currency.ts';

/**
 * What a column can be. Either `amount` or one or both of `debit` and `credit`; `direction` says by a word such as
 * `debit` which way an amount went; rows whose `status` says pending or declined are left out.
 */
export const COLUMN_ROLES = [
  'date',
  'amount',
  'debit',
  'credit',
  'direction',
  'payee',
  'narration',
  'category',
  'account',
  'currency',
  'id',
  'status',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** From a role to the name of its column, or to `#3` for the third. */
export type Columns = Readonly<Partial<Record<ColumnRole, string>>>;

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a CSV is to be read. Plain data: as JSON it is a mapping file. */
export interface CsvMapping {
  readonly columns: Columns;
  /** Whether a line names the columns. */
  readonly header: boolean;
  readonly delimiter: Delimiter;
  /** Such as `DD.MM.YYYY`: the order counts. Dates that can be read in one way only are read in every format. */
  readonly dateFormat: string;
  readonly decimal: DecimalMark;
  /** How money that was spent is written in the amount column. */
  readonly expenses: 'negative' | 'positive';
  /** Of the rows that name none; without it the API's default. */
  readonly currency?: string;
}

/** The parts of a mapping that are decided; the others are guessed from the file. An empty column name means: none. */
export type MappingChoices = Partial<CsvMapping>;

type Checked =
  { readonly ok: true; readonly choices: MappingChoices } | { readonly ok: false; readonly reason: string };

function isOneOf(list: readonly string[]): (value: unknown) => boolean {
  return (value) => list.includes(value as string);
}

const checks: Readonly<
  Record<keyof CsvMapping, { readonly fits: (value: unknown) => boolean; readonly expected: string }>
> = {
  columns: {
    fits: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    expected: 'an object of roles and column names',
  },
  header: { fits: (value) => typeof value === 'boolean', expected: 'true or false' },
  delimiter: { fits: isOneOf(DELIMITERS), expected: 'a comma, semicolon, tab or |' },
  dateFormat: {
    fits: (value) => typeof value === 'string' && dateOrderOf(value) !== undefined,
    expected: 'a pattern such as DD.MM.YYYY or MM/DD/YY',
  },
  decimal: { fits: isOneOf(['.', ',']), expected: '. or ,' },
  expenses: { fits: isOneOf(['negative', 'positive']), expected: 'negative or positive' },
  currency: {
    fits: (value) => typeof value === 'string' && isCurrency(value),
    expected: 'an ISO 4217 code such as EUR',
  },
};

/** Why these are no columns: an unknown role, or a name that is no text. */
function columnProblem(columns: object): string | undefined {
  for (const [role, name] of Object.entries(columns)) {
    if (!isOneOf(COLUMN_ROLES)(role)) return `columns: there is no "${role}"; there are: ${COLUMN_ROLES.join(', ')}`;
    if (typeof name !== 'string') return `columns.${role}: ${JSON.stringify(name)} is not a column's name`;
  }
  return undefined;
}

/** Checks choices that come from outside. Fails naming the entry and what it can be. */
export function checkChoices(content: unknown): Checked {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return { ok: false, reason: 'expected a JSON object like { "columns": { "date": "Datum" }, "decimal": "," }' };
  }
  for (const [key, value] of Object.entries(content)) {
    const check = Object.hasOwn(checks, key) ? checks[key as keyof CsvMapping] : undefined;
    if (!check) return { ok: false, reason: `there is no "${key}"; there are: ${Object.keys(checks).join(', ')}` };
    if (!check.fits(value)) return { ok: false, reason: `${key}: ${JSON.stringify(value)} is not ${check.expected}` };
  }
  const problem = 'columns' in content ? columnProblem(content.columns as object) : undefined;
  return problem === undefined ? { ok: true, choices: content } : { ok: false, reason: problem };
}

/** Reads the content of a mapping file. */
export function readMapping(text: string): Checked {
  try {
    return checkChoices(JSON.parse(text));
  } catch (error) {
    return { ok: false, reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Reads `date=Buchungstag,amount=Betrag,payee=#4`. A name with a comma in it needs a mapping file. */
export function readColumns(text: string): Checked {
  const pairs = text.split(',').map((pair) => pair.split('='));
  const odd = pairs.findIndex((pair) => pair.length < 2);
  if (odd >= 0) return { ok: false, reason: `"${text.split(',')[odd]}" is not like date=Datum` };
  return checkChoices({
    columns: Object.fromEntries(pairs.map(([role = '', ...name]) => [role.trim(), name.join('=').trim()])),
  });
}
