import { Button, UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { days } from '../../format/formats.ts';
import { typeName } from '../../format/words.ts';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { GoalProgress } from './goalProgress.tsx';
import type { GoalTask } from './goalTask.ts';
import { GoalMenu } from './goalMenu.tsx';
import styles from './goals.module.css';
import { goalStatusName, priorityName } from './goalWords.ts';
import { Milestones } from './milestones.tsx';
import { PaceLine } from './paceLine.tsx';

interface GoalCardProps {
  readonly goal: GoalFieldsFragment;
  readonly onTask: (task: GoalTask) => void;
}

/** One goal: how far, how fast, by when. */
export function GoalCard({ goal, onTask }: GoalCardProps): ReactElement {
  const { id, name, status, relatedCategory } = goal;
  const isOpen = status === 'active' || status === 'paused';
  const about = [
    relatedCategory === null ? undefined : typeName(relatedCategory),
    isOpen ? priorityName(goal.priority) : undefined,
  ];
  return (
    <li className={styles.card} data-status={status}>
      <div className={styles.head}>
        {relatedCategory !== null && <CategoryChip type={relatedCategory} />}
        <div className={styles.what}>
          <h2>
            <UnstyledButton className={styles.name} onClick={() => onTask({ kind: 'look', id })}>
              {name}
            </UnstyledButton>
          </h2>
          <p className={styles.detail}>{about.filter((part) => part !== undefined).join(' · ')}</p>
        </div>
        {status !== 'active' && (
          <span className={styles.badge} data-status={status}>
            {status === 'completed' && <IconCircleCheckFilled size={14} aria-hidden />}
            {goalStatusName(status)}
          </span>
        )}
        <GoalMenu goal={goal} onTask={onTask} />
      </div>
      <GoalProgress goal={goal}>
        <Milestones goal={goal} />
      </GoalProgress>
      <PaceLine goal={goal} />
      <div className={styles.foot}>
        <span className={styles.detail}>
          {goal.targetDate === null ? 'No deadline' : `By ${days.fullDay(goal.targetDate)}`}
        </span>
        {status !== 'cancelled' && (
          <div className={styles.pay}>
            <Button size="xs" onClick={() => onTask({ kind: 'withdraw', id })} aria-label={`Withdraw from ${name}`}>
              Withdraw
            </Button>
            <Button
              size="xs"
              variant="light"
              onClick={() => onTask({ kind: 'contribute', id })}
              aria-label={`Add money to ${name}`}
            >
              Add money
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
