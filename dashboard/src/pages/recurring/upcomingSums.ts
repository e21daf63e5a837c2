import { fromMinor, toMinor } from '../../../../domain/money.ts';
import { countDueDays } from '../../../../domain/recurrence.ts';
import { withoutNulls } from '../../api/withoutNulls.ts';
import type { DueRecurring } from './recurringGroups.ts';

/** What falls due in one currency; both sums are zero or more. */
export interface UpcomingSum {
  readonly currency: string;
  readonly out: number;
  readonly in: number;
  readonly payments: number;
}

/** What falls due up to a day, that day and what is overdue included: every due day counts. Currencies stay apart. */
export function upcomingSums(templates: readonly DueRecurring[], until: string): UpcomingSum[] {
  const currencies = [...new Set(templates.map(({ currency }) => currency))];
  return currencies
    .map((currency) => sumIn(currency, templates, until))
    .filter(({ payments }) => payments > 0)
    .sort((a, b) => b.payments - a.payments || a.currency.localeCompare(b.currency));
}

function sumIn(currency: string, templates: readonly DueRecurring[], until: string): UpcomingSum {
  const due = templates
    .filter((one) => one.currency === currency)
    .map((one) => ({ ...one, times: countDueDays(withoutNulls(one), one.nextDue, until) }));
  const sum = (isIncome: boolean): number =>
    due
      .filter((one) => one.isIncome === isIncome)
      .reduce((minor, { amount, times }) => minor + toMinor(amount, currency) * times, 0);
  return {
    currency,
    out: fromMinor(sum(false), currency),
    in: fromMinor(sum(true), currency),
    payments: due.reduce((count, { times }) => count + times, 0),
  };
}
