import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import type { WholeList } from '../../api/useWholeList.ts';
import { EmptyState } from '../../ui/emptyState.tsx';
import { RestOfList } from '../../ui/restOfList.tsx';
import { Segments } from '../../ui/segments.tsx';
import { GoalCard } from './goalCard.tsx';
import type { GoalTask } from './goalTask.ts';
import { GoalDialogs } from './goalDialogs.tsx';
import type { GoalFilter } from './goalSelection.ts';
import { GOAL_FILTERS, goalCount, selectedGoals } from './goalSelection.ts';
import styles from './goals.module.css';
import { goalStatusName } from './goalWords.ts';

interface GoalsListProps {
  readonly goals: readonly GoalFieldsFragment[];
  /** Of a new one. */
  readonly currency: string;
  readonly rest: WholeList;
}

export function GoalsList({ goals, currency, rest }: GoalsListProps): ReactElement {
  const [filter, setFilter] = useState<GoalFilter>('all');
  const [task, setTask] = useState<GoalTask>();
  const add = (): void => setTask({ kind: 'create' });
  const shown = selectedGoals(goals, filter);
  const options = GOAL_FILTERS.map((value) => ({
    value,
    label: value === 'all' ? 'All' : goalStatusName(value),
    note: String(goalCount(goals, value)),
  }));
  return (
    <div className={styles.page}>
      {goals.length === 0 ? (
        <EmptyState title="No goals yet" action={{ label: 'Set the first one', onClick: add }}>
          A trip, a cushion, something to look forward to: name it, and watch it come closer.
        </EmptyState>
      ) : (
        <>
          <div className={styles.title}>
            <h1>Goals</h1>
            <Button variant="filled" leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={add}>
              New
            </Button>
          </div>
          <Segments legend="Which goals" options={options} value={filter} onChange={setFilter} />
          {shown.length === 0 && filter !== 'all' && (
            <p className={styles.none} role="status">
              {goalStatusName(filter)}: none.
            </p>
          )}
          <ul className={styles.cards}>
            {shown.map((goal) => (
              <GoalCard key={goal.id} goal={goal} onTask={setTask} />
            ))}
          </ul>
          <RestOfList {...rest} />
        </>
      )}
      {task && <GoalDialogs task={task} goals={goals} currency={currency} onTask={setTask} />}
    </div>
  );
}
