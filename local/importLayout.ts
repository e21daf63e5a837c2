import type { Ambiguity } from '../importer/ambiguity.ts';
import { COLUMN_ROLES, type ColumnRole, type CsvMapping } from '../importer/mapping.ts';
import type { Statement } from '../importer/readStatement.ts';

const decimalNames = { '.': 'decimal point', ',': 'decimal comma' } as const;
const delimiterNames: Readonly<Record<CsvMapping['delimiter'], string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': '|',
};
const namesShown = 12;

function listed(names: readonly string[]): string {
  const rest = names.length - namesShown;
  return names.slice(0, namesShown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** How cells of a role are read, by one of them. */
function remark(role: ColumnRole, { dateFormat, decimal, expenses }: CsvMapping, sample: string | undefined): string {
  const example = sample === undefined ? '' : `, such as ${sample}`;
  if (role === 'date') return `${dateFormat}${example}`;
  if (role === 'debit' || role === 'credit') return `${decimalNames[decimal]}${example}`;
  if (role !== 'amount') return '';
  return `${decimalNames[decimal]}${expenses === 'positive' ? ', expenses are positive' : ''}${example}`;
}

function csvLines({ csv }: Statement): string[] {
  if (!csv) return [];
  const { mapping, columns, unusedColumns } = csv;
  const sampleOf = (name: string): string | undefined => columns.find((column) => column.name === name)?.samples[0];
  const roles = COLUMN_ROLES.flatMap((role): [ColumnRole, string][] => {
    const name = mapping.columns[role];
    return name === undefined ? [] : [[role, name]];
  });
  const width = Math.max(0, ...roles.map(([, name]) => name.length));
  return [
    ...roles.map(([role, name]) =>
      `  ${role.padEnd(10)} ${name.padEnd(width)}  ${remark(role, mapping, sampleOf(name))}`.trimEnd(),
    ),
    ...(unusedColumns.length > 0 ? [`  ${'not read'.padEnd(10)} ${listed(unusedColumns)}`] : []),
  ];
}

/** The currencies of the rows, and what is meant where none is said. */
function currencyLine({ rows }: Statement): string[] {
  const named = new Set(rows.map(({ input }) => input.currency ?? ''));
  const known = [...named].filter((currency) => currency !== '').sort();
  const unknown = named.has('') ? [`none is said: the API's default (--currency says another)`] : [];
  return named.size > 0 ? [`  ${'currencies'.padEnd(10)} ${[...known, ...unknown].join(', ')}`] : [];
}

/** How a statement was read, for people: its format, for a CSV its columns, and what to know of it. */
export function layoutText(name: string, statement: Statement): string {
  const { format, encoding, csv, accounts, warnings, unmappedCategories } = statement;
  const header = csv?.headerLine === null ? 'no header' : `header in line ${csv?.headerLine}`;
  const parts = [
    format.toUpperCase(),
    encoding?.replace(/^utf/, 'UTF').replace(/^w/, 'W') ?? '',
    ...(csv ? [`separated by ${delimiterNames[csv.mapping.delimiter]}`, header] : []),
  ];
  const words = unmappedCategories.map((category) => `${category.name} (${category.rows})`);
  return [
    `${name}: ${parts.filter(Boolean).join(', ')}`,
    ...csvLines(statement),
    ...currencyLine(statement),
    ...(accounts.length > 0 ? [`  ${'accounts'.padEnd(10)} ${listed(accounts)}`] : []),
    ...warnings.map((warning) => `Note: ${warning}.`),
    ...(words.length > 0
      ? [`Note: no category is known for ${listed(words)}; --map takes a file that says them.`]
      : []),
  ].join('\n');
}

function flagFor({ about }: Ambiguity, choice: string): string {
  const quoted = /[^\w./#-]/.test(choice) ? `'${choice}'` : choice;
  if (about.startsWith('columns.')) return `--columns ${about.slice('columns.'.length)}=${quoted}`;
  return `--${about === 'dateFormat' ? 'date-format' : about} ${quoted}`;
}

/** What a person has to say before a statement can be imported, with the flags that say it. */
export function questionsText(ambiguities: readonly Ambiguity[]): string {
  const questions = ambiguities.map(
    (one) => `  ${one.reason}.\n    ${one.choices.map((choice) => flagFor(one, choice)).join('  or  ')}`,
  );
  return [
    'Nothing was written: the file leaves open how it is to be read. Say it and run it again.',
    ...questions,
  ].join('\n');
}
