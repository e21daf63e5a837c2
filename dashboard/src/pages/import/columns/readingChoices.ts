import type { DateOrder } from '../../../../../importer/day.ts';
import { dateOrderOf, readDay } from '../../../../../importer/day.ts';
import type { ColumnRole, Delimiter } from '../../../../../importer/mapping.ts';
import { COLUMN_ROLES } from '../../../../../importer/mapping.ts';
import type { Preview } from '../../../../../importer/previewStatement.ts';
import type { ImportChoices } from '../importChoices.ts';

/** How the file is read in one respect. */
export interface ReadingChoice<Value extends string> {
  /** Empty while the file leaves it open. */
  readonly value: Value | '';
  /** Why a person has to say it. */
  readonly reason?: string;
}

/** A pattern for each order, as a mapping file writes it. */
export const DATE_PATTERNS: Readonly<Record<DateOrder, string>> = {
  DMY: 'DD/MM/YYYY',
  MDY: 'MM/DD/YYYY',
  YMD: 'YYYY-MM-DD',
};

export const ORDERS: readonly { readonly value: DateOrder; readonly label: string }[] = [
  { value: 'DMY', label: 'Day, month, year' },
  { value: 'MDY', label: 'Month, day, year' },
  { value: 'YMD', label: 'Year, month, day' },
];

export const DECIMALS = [
  { value: '.', label: 'Decimal point, 1,234.50' },
  { value: ',', label: 'Decimal comma, 1.234,50' },
] as const;

export const SIGNS = [
  { value: 'negative', label: 'with a minus' },
  { value: 'positive', label: 'without a minus' },
] as const;

export const DELIMITER_NAMES: readonly { readonly value: Delimiter; readonly label: string }[] = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar' },
];

/** What files of banks are written in, by the label that `TextDecoder` knows. */
export const ENCODINGS = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252, Western' },
  { value: 'windows-1250', label: 'Windows-1250, Central European' },
  { value: 'windows-1251', label: 'Windows-1251, Cyrillic' },
  { value: 'iso-8859-2', label: 'ISO 8859-2, Central European' },
  { value: 'iso-8859-15', label: 'ISO 8859-15, Western' },
  { value: 'macintosh', label: 'Mac Roman' },
  { value: 'utf-16le', label: 'UTF-16, little-endian' },
  { value: 'utf-16be', label: 'UTF-16, big-endian' },
] as const;

type Read = Pick<Preview, 'ambiguities' | 'csv'>;

function openReason({ ambiguities }: Read, about: string): string | undefined {
  return ambiguities.find((one) => one.about === about)?.reason;
}

function choiceOf<Value extends string>(
  read: Read,
  about: 'dateFormat' | 'decimal' | 'expenses' | `columns.${ColumnRole}`,
  value: Value | '',
): ReadingChoice<Value> {
  const reason = openReason(read, about);
  return reason === undefined ? { value } : { value: '', reason: `${reason}.` };
}

/** Undefined where the file says nothing that could be read in several ways. */
export function dateOrderChoice(read: Read, { mapping }: ImportChoices): ReadingChoice<DateOrder> | undefined {
  const pattern = read.csv?.mapping.dateFormat ?? mapping.dateFormat;
  const choice = choiceOf(read, 'dateFormat', (pattern && dateOrderOf(pattern)) || '');
  const hasDates = read.csv === undefined ? choice.value !== '' : read.csv.mapping.columns.date !== undefined;
  return hasDates || choice.reason !== undefined ? choice : undefined;
}

export function decimalChoice(read: Read, { mapping }: ImportChoices): ReadingChoice<'.' | ','> | undefined {
  const choice = choiceOf(read, 'decimal', read.csv?.mapping.decimal ?? mapping.decimal ?? '');
  return read.csv === undefined && choice.value === '' && choice.reason === undefined ? undefined : choice;
}

/** Of a CSV with one column of signed amounts. */
export function signChoice(read: Read): ReadingChoice<'negative' | 'positive'> | undefined {
  const columns = read.csv?.mapping.columns;
  if (columns?.amount === undefined || columns.direction !== undefined) return undefined;
  return choiceOf(read, 'expenses', read.csv?.mapping.expenses ?? '');
}

export function columnChoice(read: Read, role: ColumnRole): ReadingChoice<string> {
  const choice = choiceOf(read, `columns.${role}`, read.csv?.mapping.columns[role] ?? '');
  return choice.reason === undefined ? choice : { value: '', reason: 'Several columns could be it: choose one.' };
}

/** What the column at a place is read as; undefined when it is not read, or may be another one. */
export function roleOf(read: Read, name: string): ColumnRole | undefined {
  return COLUMN_ROLES.find((role) => columnChoice(read, role).value.toLowerCase() === name.toLowerCase());
}

/** Up to three cells of the column that has a role. */
export function samplesOf({ csv }: Read, role: ColumnRole): readonly string[] {
  const name = csv?.mapping.columns[role];
  return csv?.columns.find((column) => column.name.toLowerCase() === name?.toLowerCase())?.samples ?? [];
}

/** The first date of the file, as it is written and as it is read in an order. */
export function dateExample(
  read: Read,
  order: DateOrder | '',
): { readonly written: string; readonly day: string | undefined } | undefined {
  const [written] = samplesOf(read, 'date');
  return written === undefined || order === '' ? undefined : { written, day: readDay(written, order) };
}

export const ROLE_LABELS: Readonly<Record<ColumnRole, string>> = {
  date: 'Date',
  amount: 'Amount',
  debit: 'Money out',
  credit: 'Money in',
  direction: 'Says “debit” or “credit”',
  payee: 'Description',
  narration: 'Notes',
  category: 'Category',
  account: 'Account',
  currency: 'Currency',
  id: 'The bank’s id',
  status: 'Status',
};
