import type { ColumnRole } from './mapping.ts';

/** What a line of a CSV says in the columns that are read, as its file spells it. */
export type RoleCells = Readonly<Partial<Record<ColumnRole, string>>>;

/** By line of the file: what a person wrote in place of its cells. It is read as if the file had it. */
export type Corrections = Readonly<Record<number, RoleCells>>;
