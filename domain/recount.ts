import type { LedgerEntry, MonthDelta } from './ledger.ts';
import { ledgerDeltas } from './ledger.ts';
import { sumOf } from './money.ts';

/** What the totals of a month have to say; nothing in it is all zero. */
export type MonthFigures = Pick<MonthDelta, 'sums' | 'postings'>;

/** Both together, each category of a currency and the postings of each currency once. */
function together(one: MonthFigures, other: MonthFigures): MonthFigures {
  const sums = [...one.sums, ...other.sums];
  const postings = [...one.postings, ...other.postings];
  return {
    sums: sums
      .filter(
        ({ currency, category }, index) =>
          sums.findIndex((sum) => sum.currency === currency && sum.category === category) === index,
      )
      .map(({ currency, category }) => {
        const same = sums.filter((sum) => sum.currency === currency && sum.category === category);
        const amounts = same.map((sum) => sum.amount);
        return {
          currency,
          category,
          amount: sumOf(amounts, currency),
          count: same.reduce((total, { count }) => total + count, 0),
        };
      }),
    postings: postings
      .filter(({ currency }, index) => postings.findIndex((sum) => sum.currency === currency) === index)
      .map(({ currency }) => {
        const amounts = postings.filter((sum) => sum.currency === currency).map((sum) => sum.amount);
        return { currency, amount: sumOf(amounts, currency) };
      }),
  };
}

export function nothingRecorded(): MonthFigures {
  return { sums: [], postings: [] };
}

/** `figures` with further transactions of the same month, which is counted a page at a time. */
export function recounted(figures: MonthFigures, entries: LedgerEntry[]): MonthFigures {
  return ledgerDeltas([], entries).reduce((sum, delta) => together(sum, delta), figures);
}
