import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import type { Filters } from './filters.ts';

/** Whether something is filtered that the query of the list does not: then only what was read has been looked through. */
export function filtersHere({ period, category, merchant, text }: Filters): boolean {
  const isCategoryAsked = merchant === '' && period.kind === 'month';
  return text.trim() !== '' || (category !== undefined && !isCategoryAsked);
}

/** What of the transactions that were read is to be shown. Every word of the text has to be there, in any case. */
export function matching(
  transactions: readonly TransactionFieldsFragment[],
  { category, text }: Filters,
): readonly TransactionFieldsFragment[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0 && category === undefined) return transactions;
  return transactions.filter((one) => {
    if (category !== undefined && one.category !== category) return false;
    const whole = folded([one.description, one.merchant, one.notes ?? '', ...one.tags].join('\n'));
    return words.every((word) => whole.includes(word));
  });
}

/** `Café` → `cafe`. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
