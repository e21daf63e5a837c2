import { analyticsSubject } from './analyticsChanges.ts';
import type { MonthImage } from './budgetChanges.ts';
import { planSubject } from './budgetChanges.ts';
import type { Change } from './change.ts';
import { goalSubject } from './goalChanges.ts';
import { reminderSubject } from './recurringChanges.ts';
import type { Subject } from './subject.ts';
import { transactionSubject } from './transactionChanges.ts';

type Tell = (changes: readonly Change[]) => Subject | undefined;

/** What becomes of changes of each type of item; those of the others are not told. */
const tellers: Readonly<Record<string, Tell>> = {
  MONTHLY_BUDGET: planSubject,
  MONTH_TOTALS: planSubject,
  RECURRING_TRANSACTION: reminderSubject,
  TRANSACTION: transactionSubject,
  SPENDING_ANALYTICS: analyticsSubject,
  BUDGET_GOAL: goalSubject,
};

/** Plan and totals of a month are told together, everything else by itself. */
function thingOf({ image }: Change, tell: Tell): string {
  return JSON.stringify([image.PK, tell === planSubject ? (image as MonthImage).month : image.SK]);
}

/** What the changes of a batch are about, each thing once. */
export function subjectsOf(changes: readonly Change[]): Subject[] {
  const things = new Map<string, { tell: Tell; changes: Change[] }>();
  for (const change of changes) {
    const tell = tellers[change.image.itemType];
    if (!tell) continue;
    const thing = thingOf(change, tell);
    const known = things.get(thing);
    if (known) known.changes.push(change);
    else things.set(thing, { tell, changes: [change] });
  }
  return [...things.values()].flatMap(({ tell, changes: its }) => tell(its) ?? []);
}
