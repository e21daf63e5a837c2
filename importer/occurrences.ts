import type { StatementRow } from './statementRow.ts';

/**
 * Keeps transactions apart to which a bank gave the same id on the same day although they say different things. Equal
 * ones are the same transaction twice; on different days the API keeps them apart by itself.
 */
export function withOccurrences(rows: readonly StatementRow[]): { rows: StatementRow[]; warnings: string[] } {
  const contents = new Map<string, Map<string, number>>();
  const clashing: number[] = [];
  const numbered = rows.map((row) => {
    if (row.fileId === '') return row;
    const key = JSON.stringify([row.account, row.fileId, row.date]);
    const content = JSON.stringify([row.amount, row.currency, row.payee, row.narration]);
    const known = contents.get(key) ?? new Map<string, number>();
    const occurrence = known.get(content) ?? known.size;
    contents.set(key, known.set(content, occurrence));
    if (occurrence > 0) clashing.push(row.line);
    return occurrence > 0 ? { ...row, occurrence } : row;
  });
  const lines = clashing.slice(0, 3).join(', ');
  const rest = clashing.length > 3 ? ` and ${clashing.length - 3} more` : '';
  const warnings =
    clashing.length === 0
      ? []
      : [
          `An id stands for different transactions of one day (line ${lines}${rest}); they are kept apart by their order`,
        ];
  return { rows: numbered, warnings };
}
