import type { Ambiguity } from '../ambiguity.ts';
import { columnsNamed, confirms, suggests, type Column } from './column.ts';
import { nameRank } from './columnNames.ts';
import { COLUMN_ROLES, type ColumnRole, type Columns } from '../mapping.ts';

export interface ColumnGuess {
  readonly columns: Columns;
  readonly ambiguities: readonly Ambiguity[];
  /** Whether the file has our own column names, so that nothing was guessed. */
  readonly isOwnLayout: boolean;
}

/** The columns that a file in our own layout may have. Whatever else it has is not read, and so not part of any id. */
const ownRoles = ['date', 'payee', 'narration', 'category', 'account', 'amount', 'currency', 'id'] as const;

function isOwnLayout(columns: readonly Column[]): boolean {
  const has = (role: string): boolean => columnsNamed(columns, role).length > 0;
  return has('date') && has('amount') && (has('payee') || has('narration'));
}

/** By our own names. A name that occurs twice is kept: it is refused later, not guessed around. */
function ownColumns(columns: readonly Column[], open: (role: ColumnRole) => boolean): Columns {
  const found = ownRoles.filter((role) => open(role) && columnsNamed(columns, role).length > 0);
  return Object.fromEntries(found.map((role) => [role, columnsNamed(columns, role)[0]?.name ?? role]));
}

function bestNamed(role: ColumnRole, free: readonly Column[]): Column | undefined {
  const ranked = free.flatMap((column) => {
    const rank = nameRank(role, column.name);
    return rank !== undefined && confirms(role, column) ? [{ rank, column }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.column;
}

/** Roles of which one is enough. */
const alternatives: readonly (readonly [ColumnRole, ...ColumnRole[]])[] = [
  ['date'],
  ['amount', 'debit', 'credit'],
  ['payee', 'narration'],
];

/** By the names that banks use, each column once. */
function addNamed(
  taken: Map<ColumnRole, Column>,
  columns: readonly Column[],
  open: (role: ColumnRole) => boolean,
): void {
  const isMoney = (role: ColumnRole): boolean => role === 'debit' || role === 'credit';
  for (const role of COLUMN_ROLES) {
    // Beside one column of amounts, others are parts or sums of it; a direction belongs to such a column only.
    const isMoot = isMoney(role) ? taken.has('amount') : role === 'direction' && !taken.has('amount');
    const used = [...taken.values()];
    const column =
      isMoot || !open(role)
        ? undefined
        : bestNamed(
            role,
            columns.filter((one) => !used.includes(one)),
          );
    if (column) taken.set(role, column);
  }
}

/** By the content, where the names did not say it. Asks when several columns would do. */
function addSuggested(
  taken: Map<ColumnRole, Column>,
  columns: readonly Column[],
  open: (role: ColumnRole) => boolean,
): Ambiguity[] {
  return alternatives.flatMap((roles) => {
    const [role] = roles;
    if (roles.some((one) => taken.has(one) || !open(one))) return [];
    const used = [...taken.values()];
    const fitting = columns.filter((one) => !used.includes(one) && suggests(role as 'date' | 'amount' | 'payee', one));
    const [first] = fitting;
    if (first) taken.set(role, first);
    if (fitting.length < 2) return [];
    const choices = fitting.map(({ reference }) => reference);
    return [{ about: `columns.${role}` as const, choices, reason: `Several columns could be the ${role}` }];
  });
}

/**
 * The column of each role: as chosen, else by our own names, else by the names that banks use, else by the content.
 * A role chosen as empty stays without a column.
 */
export function guessColumns(columns: readonly Column[], chosen: Columns): ColumnGuess {
  const isByParts = Boolean(chosen.debit ?? chosen.credit);
  const open = (role: ColumnRole): boolean => chosen[role] === undefined && !(role === 'amount' && isByParts);
  const decided = Object.fromEntries(Object.entries(chosen).filter(([, name]) => name !== '')) as Columns;
  if (isOwnLayout(columns)) {
    return { columns: { ...ownColumns(columns, open), ...decided }, ambiguities: [], isOwnLayout: true };
  }
  const taken = new Map<ColumnRole, Column>();
  for (const role of COLUMN_ROLES) {
    const wanted = decided[role];
    const [column] = wanted === undefined ? [] : columnsNamed(columns, wanted);
    if (column) taken.set(role, column);
  }
  addNamed(taken, columns, open);
  const ambiguities = addSuggested(taken, columns, open);
  const guessed = Object.fromEntries([...taken].map(([role, { reference }]) => [role, reference]));
  return { columns: { ...guessed, ...decided }, ambiguities, isOwnLayout: false };
}
