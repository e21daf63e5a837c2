import { isAmount } from '../amount.ts';
import { isDate } from '../day.ts';
import { isCurrency } from '../../domain/currency.ts';
import { isBalance } from './columnNames.ts';
import type { Table } from './findTable.ts';
import type { ColumnRole } from '../mapping.ts';
import { directionOf, isNotBooked } from './words.ts';

export interface Column {
  readonly index: number;
  readonly name: string;
  /** By its name, or `#3` where the name is empty or not its own. */
  readonly reference: string;
  /** Without the blank ones. */
  readonly cells: readonly string[];
}

/** The columns of a table, in their order. */
export function columnsOf({ names, body }: Table): Column[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  return names.map((name, index) => ({
    index,
    name,
    reference: name === '' || times.get(name.toLowerCase()) !== 1 ? `#${index + 1}` : name,
    cells: body.flatMap(({ cells }) => (cells[index] ? [cells[index]] : [])),
  }));
}

/** The columns that a person can mean by a name or a `#number`; several when they share the name. */
export function columnsNamed(columns: readonly Column[], wanted: string): readonly Column[] {
  const number = /^#(\d+)$/.exec(wanted)?.[1];
  const plain = wanted.trim().toLowerCase();
  return columns.filter(({ name, index }) =>
    number === undefined ? name.toLowerCase() === plain : index + 1 === Number(number),
  );
}

const isDirection = (cell: string): boolean => directionOf(cell) !== undefined;

function half(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.filter(fits).length * 2 >= cells.length;
}

/** Whether what stands in a column can be what its name says. */
export function confirms(role: ColumnRole, { cells }: Column): boolean {
  const isConfirmed: Readonly<Record<ColumnRole, () => boolean>> = {
    date: () => half(cells, isDate),
    amount: () => half(cells, isAmount),
    debit: () => half(cells, isAmount),
    credit: () => half(cells, isAmount),
    direction: () => cells.length > 0 && cells.every(isDirection),
    payee: () => cells.length === 0 || !cells.every(isDirection),
    narration: () => true,
    category: () => true,
    account: () => true,
    currency: () => cells.every((cell) => isCurrency(cell.toUpperCase())),
    // What is mostly the same is no id, whatever it is called.
    id: () => new Set(cells).size * 2 > cells.length,
    status: () => cells.some(isNotBooked),
  };
  return isConfirmed[role]();
}

/** Whether the content alone makes a column a candidate, whatever its name. */
export function suggests(role: 'date' | 'amount' | 'payee', { name, cells }: Column): boolean {
  if (cells.length === 0) return false;
  if (role === 'date') return cells.every(isDate);
  if (role === 'amount') return cells.every(isAmount) && !cells.some(isDate) && !isBalance(name);
  return new Set(cells).size > 1 && half(cells, (cell) => /\p{L}{3}/u.test(cell)) && !cells.some(isDate);
}
