import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CategoryFieldsFragment, RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import type { WholeList } from '../../api/useWholeList.ts';
import { localDay } from '../../format/today.ts';
import { EmptyState } from '../../ui/emptyState.tsx';
import { RestOfList } from '../../ui/restOfList.tsx';
import { DueSummary } from './dueSummary.tsx';
import styles from './recurring.module.css';
import type { Task } from './recurringTask.ts';
import { RecurringDialogs } from './recurringDialogs.tsx';
import { recurringGroups } from './recurringGroups.ts';
import { RecurringSection } from './recurringSection.tsx';

interface RecurringListProps {
  readonly templates: readonly RecurringFieldsFragment[];
  readonly categories: readonly CategoryFieldsFragment[];
  /** Of a new one. */
  readonly currency: string;
  readonly rest: WholeList;
}

export function RecurringList({ templates, categories, currency, rest }: RecurringListProps): ReactElement {
  const [task, setTask] = useState<Task>();
  const today = localDay();
  const groups = recurringGroups(templates, today);
  const section = { categories, today, onTask: setTask };
  const add = (): void => setTask({ kind: 'create' });
  return (
    <div className={styles.page}>
      {templates.length === 0 ? (
        <EmptyState title="Nothing recurring yet" action={{ label: 'Add the first one', onClick: add }}>
          Rent, salary, subscriptions: say it once, and see what comes next.
        </EmptyState>
      ) : (
        <>
          <div className={styles.title}>
            <h1>Recurring</h1>
            <Button variant="filled" leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={add}>
              New
            </Button>
          </div>
          <DueSummary groups={groups} today={today} />
          <RecurringSection title="Overdue" templates={groups.overdue} kind="overdue" {...section} />
          <RecurringSection title="Next 30 days" templates={groups.soon} kind="due" {...section} />
          <RecurringSection title="Later" templates={groups.later} kind="due" {...section} />
          <RecurringSection title="Paused" templates={groups.paused} kind="idle" {...section} />
          <RecurringSection title="Ended" templates={groups.ended} kind="idle" {...section} />
          <RestOfList {...rest} />
        </>
      )}
      {task && (
        <RecurringDialogs
          task={task}
          templates={templates}
          categories={categories}
          currency={currency}
          onTask={setTask}
        />
      )}
    </div>
  );
}
