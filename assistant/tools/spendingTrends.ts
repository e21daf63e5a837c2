import { z } from 'zod';
import { monthBefore } from '../../domain/months.ts';
import { MonthTotalsDocument } from '../../generated/assistantOperations.ts';
import { toTrends, trendsAnswer } from '../answers/trends.ts';
import { ask } from '../ask.ts';
import { monthOrNow, stateOf } from '../clock.ts';
import { detailInput, monthInput } from '../inputs.ts';
import { invalidInput } from '../refusal.ts';
import { trendsText } from '../texts/trends.ts';
import { defineTool } from '../tool.ts';

const MOST_MONTHS = 24;
const USUAL_MONTHS = 6;

const input = z.strictObject({
  from: monthInput.optional().describe('First month, YYYY-MM; default: five months before to.'),
  to: monthInput.optional().describe('Last month, YYYY-MM, at most 23 months after from; default: that of now (UTC).'),
  detail: detailInput,
});

/** Oldest first. */
function monthsBetween(from: string, to: string): string[] {
  if (from > to) throw invalidInput('to', `${to} is before from ${from}`);
  const months = Array.from({ length: MOST_MONTHS + 1 }, (_, count) => monthBefore(to, count));
  const wanted = months.filter((month) => month >= from).reverse();
  if (wanted.length > MOST_MONTHS) throw invalidInput('from', `${from} to ${to} are more than ${MOST_MONTHS} months`);
  return wanted;
}

export const spendingTrends = defineTool({
  name: 'spending_trends',
  title: 'Spending over months',
  description:
    'Spent, income, net and savings of each month of up to 24 (default: the last six), exact now, their means, and the ' +
    'categories whose spending moved most: the last month that is over against the mean of those before. Use it for "am I ' +
    'spending more than usual" and "what has changed". Months that still run, or without records, are listed and left out ' +
    'of every mean. Currencies are never added up. detail=full adds the categories of every month and all movers.',
  input,
  answer: trendsAnswer,
  async run({ from, to, detail }, { api, now }) {
    const moment = now();
    const last = monthOrNow(to, moment);
    const months = monthsBetween(from ?? monthBefore(last, USUAL_MONTHS - 1), last);
    const totals = await Promise.all(months.map((month) => ask(api, MonthTotalsDocument, { month })));
    return toTrends(
      totals.map(({ monthTotals }) => monthTotals),
      (month) => stateOf(month, moment),
      { isFull: detail === 'full', asOf: moment.toISOString() },
    );
  },
  text: trendsText,
});
