import '../../theme/formStyles.ts';
import { Button, Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CategoryFieldsFragment, RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import { withoutNulls } from '../../api/withoutNulls.ts';
import { days } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { typeName } from '../../format/words.ts';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { HeroMoney } from '../../ui/money.tsx';
import { dueDaysFrom } from './advance.ts';
import { PostingsList } from './postingsList.tsx';
import styles from './recurring.module.css';
import type { Task } from './recurringTask.ts';
import { isDue } from './recurringGroups.ts';
import { scheduleWords } from './scheduleText.ts';
import { reminderWords } from './scheduleWords.ts';

interface RecurringDrawerProps {
  readonly template: RecurringFieldsFragment;
  readonly looks: CategoryFieldsFragment | undefined;
  readonly onTask: (task: Task | undefined) => void;
}

const SHOWN = 4;

/** Everything about one template, and what it recorded. */
export function RecurringDrawer({ template, looks, onTask }: RecurringDrawerProps): ReactElement {
  const { id, name, amount, currency, category, isIncome } = template;
  return (
    <Drawer
      opened
      onClose={() => onTask(undefined)}
      position="right"
      size={460}
      title={name}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={styles.drawer}>
        <HeroMoney amount={isIncome ? amount : -amount} currency={currency} />
        <p className={styles.kind}>
          <CategoryChip type={category} colour={looks?.color} icon={looks?.icon} />
          <span>
            {typeName(category)} · {scheduleWords(withoutNulls(template))}
          </span>
        </p>
        <Facts template={template} />
        <div className={styles.buttons}>
          {isDue(template) && (
            <>
              <Button variant="filled" onClick={() => onTask({ kind: 'post', id })}>
                Record…
              </Button>
              <Button onClick={() => onTask({ kind: 'skip', id })}>Skip…</Button>
            </>
          )}
          <Button onClick={() => onTask({ kind: 'edit', id })}>Edit</Button>
        </div>
        <PostingsList key={template.version} id={id} />
      </div>
    </Drawer>
  );
}

function Facts({ template }: { template: RecurringFieldsFragment }): ReactElement {
  const { autoCreate, reminderDays, isEssential, startDate, endDate, lastGenerated, nextDue, isActive } = template;
  const next = isActive ? dueDaysFrom(withoutNulls(template), nextDue, SHOWN) : [];
  const facts: readonly (readonly [string, string])[] = [
    ['Next days', next.map((day) => days.day(day)).join(', ') || (nextDue === null ? 'ended' : 'paused')],
    ['Recorded', autoCreate ? 'by itself on the day' : 'by hand'],
    ['Reminder', reminderWords(reminderDays)?.replace('Reminder ', '') ?? 'none'],
    ['Essential', isEssential ? 'yes' : 'no'],
    ['Runs', `from ${days.fullDay(startDate)}${endDate === null ? '' : ` to ${days.fullDay(endDate)}`}`],
    ['Dealt with', lastGenerated === null ? 'nothing yet' : `up to ${days.fullDay(lastGenerated)}`],
  ];
  const isLate = isActive && nextDue !== null && nextDue < localDay();
  return (
    <dl className={styles.facts}>
      {isLate && (
        <div>
          <dt>Overdue</dt>
          <dd className={styles.late}>since {days.fullDay(nextDue)}</dd>
        </div>
      )}
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
