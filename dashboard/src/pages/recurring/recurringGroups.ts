import { dayOfEpoch, epochDay } from '../../../../domain/calendar.ts';
import type { RecurringFieldsFragment } from '../../../../generated/dashboard.ts';

/** An active template that will fall due. */
export interface DueRecurring extends RecurringFieldsFragment {
  readonly nextDue: string;
}

export interface RecurringGroups {
  /** Due before today and not dealt with. */
  readonly overdue: readonly DueRecurring[];
  /** Due today or within thirty days. */
  readonly soon: readonly DueRecurring[];
  readonly later: readonly DueRecurring[];
  readonly paused: readonly RecurringFieldsFragment[];
  /** Nothing falls due any more. */
  readonly ended: readonly RecurringFieldsFragment[];
}

export const DAYS_AHEAD = 30;

/** The last day of what is soon. */
export function horizon(today: string): string {
  return dayOfEpoch(epochDay(today) + DAYS_AHEAD);
}

/** Templates by what they ask of the person: what is due first comes first, what is not due by name. */
export function recurringGroups(templates: readonly RecurringFieldsFragment[], today: string): RecurringGroups {
  const due = templates.filter(isDue).sort(byDueDay);
  const idle = templates.filter((one) => !isDue(one)).sort((a, b) => a.name.localeCompare(b.name));
  const until = horizon(today);
  return {
    overdue: due.filter(({ nextDue }) => nextDue < today),
    soon: due.filter(({ nextDue }) => nextDue >= today && nextDue <= until),
    later: due.filter(({ nextDue }) => nextDue > until),
    paused: idle.filter(({ nextDue }) => nextDue !== null),
    ended: idle.filter(({ nextDue }) => nextDue === null),
  };
}

export function isDue(template: RecurringFieldsFragment): template is DueRecurring {
  return template.isActive && template.nextDue !== null;
}

function byDueDay(a: DueRecurring, b: DueRecurring): number {
  return a.nextDue.localeCompare(b.nextDue) || a.name.localeCompare(b.name);
}
