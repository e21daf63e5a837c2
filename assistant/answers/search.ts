import { z } from 'zod';
import { sumOf } from '../../domain/money.ts';
import type { TransactionRowFragment } from '../../generated/assistantOperations.ts';
import type { ReadItems } from '../pages.ts';
import type { Criteria } from '../search/criteria.ts';
import { isMatch } from '../search/isMatch.ts';
import { byCurrency } from './sums.ts';
import { toTransaction, transactionAnswer } from './transaction.ts';

const currencySum = z.object({
  currency: z.string(),
  transactionCount: z.int(),
  moneyOut: z.number().describe('The sum of the negative amounts, without sign.'),
  moneyIn: z.number().describe('The sum of the positive amounts: income and refunds.'),
  net: z.number().describe('moneyIn − moneyOut.'),
});

export const searchAnswer = z.object({
  from: z.string(),
  to: z.string(),
  asOf: z.string().describe('When this was read.'),
  caveats: z.array(z.string()).describe('Pass on those that matter for what you say.'),
  sums: z.array(currencySum).describe('Over all matches, not only those listed; excluded ones are left out.'),
  matchCount: z.int(),
  excludedCount: z.int().describe('Matches that are excluded from the budget: listed, not summed.'),
  transactions: z.array(transactionAnswer).describe('The newest matches.'),
  stoppedEarly: z.boolean().describe('Whether older transactions of the range were not looked at.'),
  readBackTo: z.string().nullable().describe('When stopped early: the oldest day that was looked at.'),
});

export type SearchAnswer = z.infer<typeof searchAnswer>;

function toSum(currency: string, rows: readonly TransactionRowFragment[]): z.infer<typeof currencySum> {
  const amounts = rows.map(({ amount }) => amount);
  const out = amounts.filter((amount) => amount < 0).map((amount) => -amount);
  const moneyOut = sumOf(out, currency);
  const moneyIn = sumOf(
    amounts.filter((amount) => amount > 0),
    currency,
  );
  return { currency, transactionCount: rows.length, moneyOut, moneyIn, net: sumOf([moneyIn, 0 - moneyOut], currency) };
}

export function toSearch(
  { items, stoppedEarly }: ReadItems<TransactionRowFragment>,
  criteria: Criteria,
  { limit, isFull, asOf }: { readonly limit: number; readonly isFull: boolean; readonly asOf: string },
): SearchAnswer {
  const matches = items.filter((row) => isMatch(row, criteria));
  const counted = matches.filter(({ isExcludedFromBudget }) => !isExcludedFromBudget);
  const readBackTo = stoppedEarly ? (items.at(-1)?.date.slice(0, 10) ?? null) : null;
  return {
    from: criteria.from,
    to: criteria.to,
    asOf,
    caveats: [
      ...(stoppedEarly
        ? [
            `Only the newest ${items.length} transactions were looked at, back to ${readBackTo}: sums are not complete. Narrow the range, or ask again with to=${readBackTo} for the older ones.`,
          ]
        : []),
      ...(matches.length > limit
        ? [`Only the newest ${limit} of ${matches.length} matches are listed; the sums are of all.`]
        : []),
    ],
    sums: byCurrency(counted).map(({ currency, items: rows }) => toSum(currency, rows)),
    matchCount: matches.length,
    excludedCount: matches.length - counted.length,
    transactions: matches.slice(0, limit).map((row) => toTransaction(row, isFull)),
    stoppedEarly,
    readBackTo,
  };
}
