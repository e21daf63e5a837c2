import type { BudgetItem } from '../../table/budgetItem.ts';
import { withTotals } from '../../table/budgetItem.ts';
import { budgetKey, totalsKey } from '../../table/keys.ts';
import type { TotalsItem } from '../../table/totalsItem.ts';
import type { Image } from '../shared/streams/images.ts';
import type { Change } from './change.ts';
import { removal } from './change.ts';
import { publication } from './publication.ts';
import type { Subject } from './subject.ts';
import { unreadOf } from './subject.ts';

/** Items of a month in the budgets table: the plan, and the totals beside it. */
export interface MonthImage extends Image {
  readonly month: string;
}

const isPlan = ({ image }: Change): boolean => image.itemType === 'MONTHLY_BUDGET';

/** The plan of a month with its totals, however many of both changed; a month without a plan is not told. */
export function planSubject(changes: readonly Change[]): Subject {
  const { image } = changes[0]!;
  const { month } = image as MonthImage;
  const [plan, totals] = [budgetKey(image, month), totalsKey(image, month)];
  return {
    table: 'budgets',
    changes,
    unread: (found) => unreadOf(found, [plan, totals]),
    publications(found) {
      const facts = found.at<TotalsItem>(totals) ?? null;
      const budget = found.at<BudgetItem>(plan);
      if (budget) return [publication('publishBudgetUpdate', withTotals(budget, facts))];
      const removed = removal<BudgetItem & Image>(changes.filter(isPlan));
      if (!removed) return [];
      const deleted = { ...withTotals(removed.item, facts), deletedAt: removed.at };
      return [publication('publishBudgetUpdate', deleted)];
    },
  };
}
