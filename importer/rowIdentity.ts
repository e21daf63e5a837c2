export interface RowFacts {
  readonly account: string;
  /** The statement's own id of the row; empty when it has none. */
  readonly fileId: string;
  /** Which of several that a statement gives the same id on the same day, from 1; absent of the first. */
  readonly occurrence?: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly amount: number;
  readonly currency: string;
  readonly payee: string;
  readonly narration: string;
}

/** A JSON array, so that no two lists of fields have one spelling. */
function facts(row: RowFacts): readonly (string | number)[] {
  if (row.fileId !== '') return [row.account, row.fileId, ...(row.occurrence ? [row.occurrence] : [])];
  return [row.account, row.date, row.amount, row.currency, row.payee, row.narration];
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * An id for each row of one statement, in their order: the first 32 hex digits of a SHA-256 of account and file id, else
 * of account, date, amount, currency, payee, narration and the occurrence among equals, so that two equal coffees stay
 * two. The same file gives the same ids again.
 */
export async function rowIdentities(rows: readonly RowFacts[]): Promise<string[]> {
  const seen = new Map<string, number>();
  const texts = rows.map((row) => {
    const known = facts(row);
    if (row.fileId !== '') return JSON.stringify(known);
    const key = JSON.stringify(known);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return JSON.stringify([...known, occurrence]);
  });
  return Promise.all(texts.map(digest));
}
