import type { RoleCells } from '../corrections.ts';
import { COLUMN_ROLES } from '../mapping.ts';
import { cellOf, type Positions } from './readLine.ts';
import type { Line } from './splitCsv.ts';

/** The cells of a line in the columns that are read. */
export function roleCells(line: Line, positions: Positions): RoleCells {
  const roles = COLUMN_ROLES.filter((role) => positions[role] !== undefined);
  return Object.fromEntries(roles.map((role) => [role, cellOf(line, positions, role)]));
}

/** A line with what a person wrote in place of its cells; it then has as many fields as the others. */
export function correctLine(line: Line, correction: RoleCells, positions: Positions, fields: number): Line {
  const cells = Array.from({ length: fields }, (_, index) => line.cells[index] ?? '');
  for (const role of COLUMN_ROLES) {
    const [index, cell] = [positions[role], correction[role]];
    if (index !== undefined && cell !== undefined) cells[index] = cell.trim();
  }
  return { ...line, cells };
}
