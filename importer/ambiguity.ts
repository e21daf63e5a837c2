import type { ColumnRole } from './mapping.ts';

/** Something that the file leaves open, so that a person has to say it. Nothing is to be imported before. */
export interface Ambiguity {
  /** The part of the mapping that decides it. */
  readonly about: 'dateFormat' | 'decimal' | 'expenses' | `columns.${ColumnRole}`;
  /** What it could be; the rows shown meanwhile are read by the first. */
  readonly choices: readonly string[];
  /** A sentence for people, with an example from the file. */
  readonly reason: string;
}
