import type { CategoryMap } from '../../../../importer/categoryMap.ts';
import type { Corrections, RoleCells } from '../../../../importer/corrections.ts';
import type { ColumnRole, Columns, MappingChoices } from '../../../../importer/mapping.ts';
import type { StatementOptions } from '../../../../importer/readStatement.ts';

/** What a person decided of how a file is to be read. The rest is guessed. */
export interface ImportChoices {
  /** Of rows that name none. */
  readonly account: string;
  /** Label such as `windows-1252`; by the content where it is not said. */
  readonly encoding?: string;
  readonly mapping: MappingChoices;
  /** From a file of categories. */
  readonly categoryMap: CategoryMap;
  /** What was picked for the statement's own words. */
  readonly words: CategoryMap;
  readonly corrections: Corrections;
}

export const NO_CHOICES: ImportChoices = { account: '', mapping: {}, categoryMap: {}, words: {}, corrections: {} };

export function readingOptions({ words: _, account, ...choices }: ImportChoices): StatementOptions {
  return { ...choices, ...(account.trim() !== '' && { account: account.trim() }) };
}

/** Changes parts of the mapping; the columns stay, as they are chosen by `chooseColumn`. */
export function chooseReading(choices: ImportChoices, part: Omit<MappingChoices, 'columns'>): ImportChoices {
  return { ...choices, mapping: { ...choices.mapping, ...part } };
}

/** Chooses the column of a role; empty means none. What was corrected by the old columns is forgotten. */
export function chooseColumn(choices: ImportChoices, role: ColumnRole, name: string): ImportChoices {
  return chooseColumns(choices, { [role]: name });
}

/** Whether amounts are read from one column, or from one for money out and one for money in. */
export function amountsBy({ mapping }: ImportChoices, used: Columns): 'one' | 'two' {
  if (mapping.columns?.amount !== undefined) return mapping.columns.amount === '' ? 'two' : 'one';
  return used.amount === undefined && (used.debit ?? used.credit) !== undefined ? 'two' : 'one';
}

/** Amounts in one column, or in one for money out and one for money in: the columns of the other way are given up. */
export function chooseAmountsBy(choices: ImportChoices, way: 'one' | 'two'): ImportChoices {
  const given: Columns = way === 'one' ? { debit: '', credit: '' } : { amount: '', direction: '' };
  const { amount: _amount, debit: _debit, credit: _credit, direction: _direction, ...rest } = columnsOf(choices);
  return { ...choices, mapping: { ...choices.mapping, columns: { ...rest, ...given } }, corrections: {} };
}

function chooseColumns(choices: ImportChoices, columns: Columns): ImportChoices {
  const mapping = { ...choices.mapping, columns: { ...columnsOf(choices), ...columns } };
  return { ...choices, mapping, corrections: {} };
}

function columnsOf({ mapping }: ImportChoices): Columns {
  return mapping.columns ?? {};
}

export function correctLine(choices: ImportChoices, line: number, cells: RoleCells): ImportChoices {
  return { ...choices, corrections: { ...choices.corrections, [line]: { ...choices.corrections[line], ...cells } } };
}

/**
 * Reads money out as money in and the other way round, as far as the file leaves it to us: a column of signed amounts, or
 * two columns. Undefined where it does not: OFX and QIF have their signs, and a column of words says the way itself.
 */
export function flipSigns(
  choices: ImportChoices,
  used: { readonly columns: Columns; readonly expenses: 'negative' | 'positive' } | undefined,
): ImportChoices | undefined {
  if (used === undefined || used.columns.direction !== undefined) return undefined;
  const { debit = '', credit = '' } = used.columns;
  if (debit !== '' || credit !== '') return chooseColumns(choices, { amount: '', debit: credit, credit: debit });
  return chooseReading(choices, { expenses: used.expenses === 'negative' ? 'positive' : 'negative' });
}
