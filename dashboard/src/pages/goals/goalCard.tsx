import { Button, UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { days, money, percent } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { typeName } from '../../format/words.ts';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { Changing } from '../../ui/changing.tsx';
import { GoalBar } from '../../ui/goalBar.tsx';
import type { GoalTask } from './goalDialogs.tsx';
import { GoalMenu } from './goalMenu.tsx';
import styles from './goals.module.css';
import { goalStatusName, paceWords, priorityName } from './goalWords.ts';
import { Milestones } from './milestones.tsx';

interface GoalCardProps {
  readonly goal: GoalFieldsFragment;
  readonly onTask: (task: GoalTask) => void;
}

/** One goal: how far, how fast, by when. */
export function GoalCard({ goal, onTask }: GoalCardProps): ReactElement {
  const { id, name, currency, status, relatedCategory } = goal;
  const pace = paceWords(goal, { money, days, today: localDay() });
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
      <div className={styles.progress}>
        <p className={styles.amounts}>
          <Changing value={goal.currentAmount} of={id}>
            <strong>{money.plain(goal.currentAmount, currency)}</strong>
          </Changing>
          <span>of {money.plain(goal.targetAmount, currency)}</span>
          <span className={styles.percent}>{percent(goal.percentComplete)}</span>
        </p>
        <GoalBar percent={goal.percentComplete} />
        <Milestones goal={goal} />
      </div>
      <p className={styles.pace} data-tone={pace.tone}>
        {pace.text}
      </p>
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
