import type { RecurringItem } from '../../table/recurringItem.ts';
import type { Change } from './change.ts';
import { publication } from './publication.ts';
import type { Subject } from './subject.ts';
import { unreadOf } from './subject.ts';

/** The due day that a change reminds of: the daily job sets `remindedFor` once for each. */
function remindedDay({ before, after }: Change): string | undefined {
  const [was, is] = [before, after] as (Partial<RecurringItem> | null)[];
  const isReminder = is?.remindedFor !== undefined && is.remindedFor !== was?.remindedFor;
  return isReminder && is.remindedFor === is.nextDue ? is.nextDue : undefined;
}

/** A template whose person is to be reminded, while the day is still what is due next; no other change of it is told. */
export function reminderSubject(changes: readonly Change[]): Subject | undefined {
  const day = changes.map(remindedDay).findLast((each) => each !== undefined);
  if (day === undefined) return undefined;
  const { image: key } = changes[0]!;
  return {
    table: 'budgets',
    changes,
    unread: (found) => unreadOf(found, [key]),
    publications(found) {
      const template = found.at<RecurringItem>(key);
      const isDue = template?.isActive === true && template.nextDue === day;
      return isDue ? [publication('publishRecurringDue', template)] : [];
    },
  };
}
