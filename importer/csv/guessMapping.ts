import type { Ambiguity } from '../ambiguity.ts';
import { readAmount, type DecimalMark } from '../amount.ts';
import { dateFormatOf, decimalOf, type Decided } from '../decided.ts';
import { columnsNamed, columnsOf, type Column } from './column.ts';
import { currencyInName } from './columnNames.ts';
import { findTable, type Table } from './findTable.ts';
import { guessColumns } from './guessColumns.ts';
import type { ColumnRole, Columns, CsvMapping, MappingChoices } from '../mapping.ts';

export interface MappingGuess {
  readonly mapping: CsvMapping;
  /** Empty when names and content decide everything. */
  readonly ambiguities: readonly Ambiguity[];
  /** Whether the file has our own column names, so that no column was guessed. */
  readonly isOwnLayout: boolean;
}

function cellsIn(roles: readonly ColumnRole[], columns: Columns, all: readonly Column[]): string[] {
  return roles.flatMap((role) => {
    const name = columns[role];
    return name === undefined ? [] : (columnsNamed(all, name)[0]?.cells ?? []);
  });
}

/**
 * Cards often list what was spent as positive. Two thirds of positive amounts leave it open, where no other column and
 * not our own layout says it.
 */
function expensesOf(cells: readonly string[], decimal: DecimalMark): Decided<'negative' | 'positive'> {
  const amounts = cells
    .map((cell) => readAmount(cell, decimal))
    .flatMap((read) => ('amount' in read ? [read.amount] : []));
  const [positive, negative] = [amounts.filter((amount) => amount > 0), amounts.filter((amount) => amount < 0)];
  if (positive.length === 0 || positive.length < 2 * negative.length) return { value: 'negative', ambiguities: [] };
  const reason = `${positive.length} of ${amounts.length} amounts are positive; say how spent money is written`;
  return { value: 'negative', ambiguities: [{ about: 'expenses', choices: ['negative', 'positive'], reason }] };
}

/** The currency that the header says of the columns of amounts, when they agree. */
function currencyOfNames(columns: Columns): string | undefined {
  const named = [columns.amount, columns.debit, columns.credit].filter((name) => name !== undefined);
  const [currency, ...others] = new Set(named.map(currencyInName));
  return currency && others.length === 0 ? currency : undefined;
}

/** The whole mapping of a table: what is chosen, and guesses for the rest. */
export function mappingOf(table: Table, choices: MappingChoices): MappingGuess {
  const all = columnsOf(table);
  const { columns, ambiguities, isOwnLayout } = guessColumns(all, choices.columns ?? {});
  const currency = choices.currency ?? currencyOfNames(columns);
  const currencies = [
    ...cellsIn(['currency'], columns, all).map((code) => code.toUpperCase()),
    ...(currency ? [currency] : []),
  ];
  const dateFormat = dateFormatOf(cellsIn(['date'], columns, all), choices.dateFormat);
  const decimal = decimalOf(
    cellsIn(['amount', 'debit', 'credit'], columns, all),
    { currencies: [...new Set(currencies)], isOwnLayout },
    choices.decimal,
  );
  const isSigned = columns.amount !== undefined && columns.direction === undefined && !isOwnLayout;
  const expenses =
    choices.expenses === undefined && isSigned
      ? expensesOf(cellsIn(['amount'], columns, all), decimal.value)
      : { value: choices.expenses ?? 'negative', ambiguities: [] };
  return {
    mapping: {
      columns,
      header: table.headerLine !== null,
      delimiter: table.delimiter,
      dateFormat: dateFormat.value,
      decimal: decimal.value,
      expenses: expenses.value,
      ...(currency ? { currency } : {}),
    },
    ambiguities: [...ambiguities, ...dateFormat.ambiguities, ...decimal.ambiguities, ...expenses.ambiguities],
    isOwnLayout,
  };
}

/**
 * How a CSV is probably to be read, from its header and its cells, and what a person has to say because they do not
 * decide it. Null when the text has no line at all.
 */
export function guessMapping(text: string, choices: MappingChoices = {}): MappingGuess | null {
  const table = findTable(text.replace(/\r\n?/g, '\n'), choices);
  return table && mappingOf(table, choices);
}
