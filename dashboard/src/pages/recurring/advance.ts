import { advanced } from '../../../../domain/posting.ts';
import type { Schedule } from '../../../../domain/recurrence.ts';
import { nextDueDay } from '../../../../domain/recurrence.ts';
import type { RecurringChanges } from '../../../../domain/recurring.ts';
import { changedRecurring } from '../../../../domain/recurring.ts';
import type { RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import { withoutNulls } from '../../api/withoutNulls.ts';

/** The template as the API will answer once what is due next is posted or skipped. */
export function advancedTemplate(template: RecurringFieldsFragment): RecurringFieldsFragment {
  const { lastGenerated = null, nextDue = null } = advanced(withoutNulls(template));
  return { ...template, lastGenerated, nextDue, version: template.version + 1 };
}

/** The template as the API will answer to an edit; as it is where the edit will be refused. `today` is in UTC. */
export function editedTemplate(
  template: RecurringFieldsFragment,
  changes: RecurringChanges,
  today: string,
): RecurringFieldsFragment {
  const edited = changedRecurring(withoutNulls(template), changes, today);
  if (!edited.ok) return template;
  const { isActive, lastGenerated = null, nextDue = null } = edited.value;
  return { ...template, isActive, lastGenerated, nextDue, version: template.version + 1 };
}

/** The due days from `first` on, at most so many. */
export function dueDaysFrom(schedule: Schedule, first: string | null | undefined, most: number): string[] {
  const days: string[] = [];
  for (let day = first ?? null; day !== null && days.length < most; day = nextDueDay(schedule, day)) days.push(day);
  return days;
}
