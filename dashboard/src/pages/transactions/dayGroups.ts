import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';

export interface DayGroup {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly transactions: readonly TransactionFieldsFragment[];
}

/** Transactions under their business days, in the order they come in. */
export function dayGroups(transactions: readonly TransactionFieldsFragment[]): readonly DayGroup[] {
  const groups = new Map<string, TransactionFieldsFragment[]>();
  for (const one of transactions) {
    const day = one.date.slice(0, 10);
    const group = groups.get(day);
    if (group) group.push(one);
    else groups.set(day, [one]);
  }
  return [...groups].map(([day, group]) => ({ day, transactions: group }));
}
