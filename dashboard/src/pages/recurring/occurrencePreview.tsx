import type { ReactElement } from 'react';
import { epochDay } from '../../../../domain/calendar.ts';
import { isCountedInDays } from '../../../../domain/recurrence.ts';
import type { Result } from '../../../../domain/failure.ts';
import type { Recurring } from '../../../../domain/recurring.ts';
import type { RecurringFrequency } from '../../../../generated/dashboard.ts';
import { days } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { dueDaysFrom } from './advance.ts';
import styles from './recurringForm.module.css';
import { scheduleWords } from './scheduleText.ts';

interface OccurrencePreviewProps {
  /** What would come of the schedule. */
  readonly result: Result<Recurring>;
  readonly frequency: RecurringFrequency;
  readonly isActive: boolean;
}

const SHOWN = 6;
/** Beyond a year a count of days says nothing. */
const NEAR_DAYS = 366;

/** The next days on which it will fall due, while the form is being filled in. */
export function OccurrencePreview({ result, frequency, isActive }: OccurrencePreviewProps): ReactElement {
  return (
    <section className={styles.preview} aria-label="Preview">
      <h3>Next days</h3>
      {result.ok ? (
        <DueDays recurring={result.value} frequency={frequency} isActive={isActive} />
      ) : (
        <p className={styles.previewNote}>The days appear here once the schedule is complete.</p>
      )}
    </section>
  );
}

function DueDays({
  recurring,
  frequency,
  isActive,
}: Omit<OccurrencePreviewProps, 'result'> & { recurring: Recurring }): ReactElement {
  const today = localDay();
  const due = dueDaysFrom(recurring, recurring.nextDue, SHOWN);
  const wanted = recurring.dayOfMonth ?? +recurring.startDate.slice(8);
  const isMoved = (day: string): boolean => !isCountedInDays(frequency) && +day.slice(8) !== wanted;
  return (
    <>
      <p className={styles.previewNote}>{scheduleWords(recurring)}</p>
      <ol className={styles.days} aria-live="polite">
        {due.map((day) => (
          <li key={day}>
            <span>{days.weekday(day)}</span>
            <span className={styles.year}>{day.slice(0, 4)}</span>
            <span className={styles.relation} data-late={day < today || undefined}>
              {isMoved(day) ? 'last day of the month' : isNear(day, today) && days.fromToday(day, today)}
            </span>
          </li>
        ))}
      </ol>
      {due.length === 0 && <p className={styles.previewNote}>Nothing falls due any more: it has ended.</p>}
      {due.length > 0 && due.length < SHOWN && <p className={styles.previewNote}>Then it has ended.</p>}
      {!isActive && <p className={styles.previewNote}>Paused: none of these is recorded until it goes on.</p>}
    </>
  );
}

function isNear(day: string, today: string): boolean {
  return epochDay(day) - epochDay(today) <= NEAR_DAYS;
}
