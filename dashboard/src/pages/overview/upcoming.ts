import { dayOfEpoch, epochDay } from '../../../../domain/calendar.ts';
import type { RecurringFieldsFragment } from '../../../../generated/dashboard.ts';

export interface Upcoming extends RecurringFieldsFragment {
  readonly nextDue: string;
  /** It was due before today and is not dealt with. */
  readonly isOverdue: boolean;
}

const DAYS_AHEAD = 30;

/** The active templates that fall due within thirty days, overdue ones included, earliest first. */
export function upcoming(recurrings: readonly RecurringFieldsFragment[], today: string): Upcoming[] {
  const until = dayOfEpoch(epochDay(today) + DAYS_AHEAD);
  return recurrings
    .flatMap((one) =>
      one.isActive && one.nextDue !== null && one.nextDue <= until
        ? [{ ...one, nextDue: one.nextDue, isOverdue: one.nextDue < today }]
        : [],
    )
    .sort((a, b) => (a.nextDue < b.nextDue ? -1 : 1));
}
