import type {
  BudgetFieldsFragment,
  GoalFieldsFragment,
  RecurringFieldsFragment,
  TransactionEventsSubscription,
  TransactionFieldsFragment,
} from '../../../generated/dashboard.ts';
import type { DayFormat } from '../format/dayFormat.ts';
import type { MoneyFormat } from '../format/moneyFormat.ts';
import { localDay } from '../format/today.ts';
import { typeName } from '../format/words.ts';
import type { Line } from './news.ts';

type Kind = NonNullable<TransactionEventsSubscription['onTransactionChanged']>['kind'];
type Transaction = Pick<TransactionFieldsFragment, 'merchant' | 'amount' | 'currency' | 'category'>;

const HAPPENED: Readonly<Record<Kind, string>> = {
  recorded: '',
  updated: 'Changed: ',
  moved: 'Moved to another day: ',
  deleted: 'Deleted: ',
};

type Goal = Pick<GoalFieldsFragment, 'name' | 'currentAmount' | 'targetAmount' | 'currency'>;
type Recurring = Pick<RecurringFieldsFragment, 'name' | 'amount' | 'currency' | 'nextDue'>;
type Budget = Pick<BudgetFieldsFragment, 'month'>;

/** How a change is told. */
export interface NewsLines {
  /** `Bakery −$7.50, Dining out` */
  transaction(kind: Kind, transaction: Transaction): Line;
  /** `Holiday: $800.00 of $3,000.00` */
  goal(goal: Goal): Line;
  /** `Rent, $2,200.00, is due in 3 days` */
  recurring(recurring: Recurring): Line;
  /** `Changed: plan for January 2025` */
  budget(budget: Budget): Line;
}

export function createNewsLines(money: MoneyFormat, days: DayFormat): NewsLines {
  return {
    transaction:
      (kind, { merchant, amount, currency, category }) =>
      () =>
        `${HAPPENED[kind]}${merchant} ${money.signed(amount, currency)}, ${typeName(category)}`,
    goal:
      ({ name, currentAmount, targetAmount, currency }) =>
      () =>
        `${name}: ${money.plain(currentAmount, currency)} of ${money.plain(targetAmount, currency)}`,
    recurring({ name, amount, currency, nextDue }) {
      const due = nextDue === null ? 'is due' : `is due ${days.fromToday(nextDue, localDay())}`;
      return () => `${name}, ${money.plain(amount, currency)}, ${due}`;
    },
    budget:
      ({ month }) =>
      () =>
        `Changed: plan for ${days.month(month)}`,
  };
}
