import type { ReactElement } from 'react';
import type { RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import { count, days } from '../../format/formats.ts';
import { Card } from '../../ui/card.tsx';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { Money } from '../../ui/money.tsx';
import styles from './list.module.css';
import { upcoming } from './upcoming.ts';

const SHOWN = 5;

interface UpcomingCardProps {
  readonly recurrings: readonly RecurringFieldsFragment[];
  readonly today: string;
}

/** What falls due within the next thirty days. */
export function UpcomingCard({ recurrings, today }: UpcomingCardProps): ReactElement {
  const due = upcoming(recurrings, today);
  return (
    <Card title="Coming up" aside="next 30 days">
      {due.length === 0 && <p className={styles.none}>Nothing falls due.</p>}
      <ul className={styles.list}>
        {due.slice(0, SHOWN).map(({ id, name, amount, currency, category, isIncome, nextDue, isOverdue }) => (
          <li key={id}>
            <CategoryChip type={category} />
            <span className={styles.what}>
              <span className={styles.name}>{name}</span>
              <span className={styles.detail}>
                {isOverdue ? (
                  <span className={styles.late}>! was due {days.fullDay(nextDue)}</span>
                ) : (
                  dueWords(nextDue, today)
                )}
              </span>
            </span>
            <span className={styles.amount}>
              <Money amount={isIncome ? amount : -amount} currency={currency} kind="signed" />
            </span>
          </li>
        ))}
      </ul>
      {due.length > SHOWN && <p className={styles.more}>and {count(due.length - SHOWN, 'more', 'more')}</p>}
    </Card>
  );
}

function dueWords(day: string, today: string): string {
  return `${days.weekday(day)}, ${days.fromToday(day, today)}`;
}
