/** Why something in a statement cannot be imported. */
export interface Rejection {
  /** Line of the file, from 1; a row that spans lines has the number of its first. */
  readonly line: number;
  /** The column, `row` when it is about the line as a whole, `file` when nothing of the file can be read. */
  readonly field: string;
  readonly reason: string;
}
