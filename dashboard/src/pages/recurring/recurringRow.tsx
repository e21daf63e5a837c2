import { Button, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CategoryFieldsFragment, RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import { withoutNulls } from '../../api/withoutNulls.ts';
import { days } from '../../format/formats.ts';
import { typeName } from '../../format/words.ts';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { Money } from '../../ui/money.tsx';
import styles from './recurring.module.css';
import type { Task } from './recurringTask.ts';
import { RecurringMenu } from './recurringMenu.tsx';
import { scheduleWords } from './scheduleText.ts';
import { reminderWords } from './scheduleWords.ts';

export type RowKind = 'overdue' | 'due' | 'idle';

interface RecurringRowProps {
  readonly template: RecurringFieldsFragment;
  /** The person's own colour and icon for its category. */
  readonly looks: CategoryFieldsFragment | undefined;
  readonly kind: RowKind;
  readonly today: string;
  readonly onTask: (task: Task) => void;
}

export function RecurringRow({ template, looks, kind, today, onTask }: RecurringRowProps): ReactElement {
  const { id, name, amount, currency, category, isIncome, autoCreate, reminderDays } = template;
  const notes = [autoCreate ? 'Recorded by itself' : 'Recorded by hand', reminderWords(reminderDays)];
  return (
    <li className={styles.row} data-kind={kind}>
      <CategoryChip type={category} colour={looks?.color} icon={looks?.icon} />
      <div className={styles.what}>
        <UnstyledButton className={styles.name} onClick={() => onTask({ kind: 'look', id })}>
          {name}
        </UnstyledButton>
        <div className={styles.details}>
          <p>
            {typeName(category)} · {scheduleWords(withoutNulls(template))}
          </p>
          <p>{notes.filter((note) => note !== undefined).join(' · ')}</p>
        </div>
      </div>
      {kind === 'overdue' && (
        <div className={styles.actions}>
          <Button size="xs" variant="light" onClick={() => onTask({ kind: 'post', id })} aria-label={`Record ${name}`}>
            Record
          </Button>
          <Button size="xs" onClick={() => onTask({ kind: 'skip', id })} aria-label={`Skip ${name}`}>
            Skip
          </Button>
        </div>
      )}
      <DueDay template={template} kind={kind} today={today} />
      <p className={styles.amount}>
        <Money amount={isIncome ? amount : -amount} currency={currency} kind="signed" />
      </p>
      <div className={styles.menu}>
        <RecurringMenu template={template} onTask={onTask} />
      </div>
    </li>
  );
}

/** When it is due, in a day and in words; what is late says so. */
function DueDay({ template, kind, today }: Pick<RecurringRowProps, 'template' | 'kind' | 'today'>): ReactElement {
  const { nextDue, endDate, isActive } = template;
  if (nextDue === null) {
    return <p className={styles.due}>{endDate === null ? 'Ended' : `Ended ${days.fullDay(endDate)}`}</p>;
  }
  if (!isActive) return <p className={styles.due}>Paused</p>;
  const isOtherYear = nextDue.slice(0, 4) !== today.slice(0, 4);
  return (
    <p className={styles.due}>
      <span className={styles.day}>{isOtherYear ? days.fullDay(nextDue) : days.weekday(nextDue)}</span>
      <span className={styles.relation} data-late={kind === 'overdue' || undefined}>
        {kind === 'overdue' ? `overdue, ${days.fromToday(nextDue, today)}` : days.fromToday(nextDue, today)}
      </span>
    </p>
  );
}
