import '../../theme/formStyles.ts';
import { Button, Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { days, money } from '../../format/formats.ts';
import { ContributionsList } from './contributionsList.tsx';
import { GoalProgress } from './goalProgress.tsx';
import type { GoalTask } from './goalTask.ts';
import styles from './goalDialogs.module.css';
import { priorityName } from './goalWords.ts';
import { Milestones } from './milestones.tsx';
import { PaceLine } from './paceLine.tsx';

interface GoalDrawerProps {
  readonly goal: GoalFieldsFragment;
  readonly onTask: (task: GoalTask | undefined) => void;
}

/** Everything about one goal, and what was paid. */
export function GoalDrawer({ goal, onTask }: GoalDrawerProps): ReactElement {
  const { id, currency, description, status } = goal;
  const facts: readonly (readonly [string, string])[] = [
    ['Deadline', goal.targetDate === null ? 'none' : days.fullDay(goal.targetDate)],
    ['Planned', `${money.plain(goal.monthlyContribution, currency)} a month`],
    [
      'Needed',
      goal.neededPerMonth === null ? 'no pace to keep' : `${money.plain(goal.neededPerMonth, currency)} a month`,
    ],
    ['Priority', priorityName(goal.priority)],
    ['Set on', days.fullDay(goal.createdDate)],
  ];
  return (
    <Drawer
      opened
      onClose={() => onTask(undefined)}
      position="right"
      size={460}
      title={goal.name}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={styles.drawer}>
        {description !== null && <p className={styles.detail}>{description}</p>}
        <GoalProgress goal={goal}>
          <Milestones goal={goal} />
        </GoalProgress>
        <PaceLine goal={goal} />
        <div className={styles.buttons}>
          {status !== 'cancelled' && (
            <>
              <Button variant="filled" onClick={() => onTask({ kind: 'contribute', id })}>
                Add money
              </Button>
              <Button onClick={() => onTask({ kind: 'withdraw', id })}>Withdraw</Button>
            </>
          )}
          <Button onClick={() => onTask({ kind: 'edit', id })}>Edit</Button>
        </div>
        <dl className={styles.facts}>
          {facts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <ContributionsList key={goal.version} id={id} />
      </div>
    </Drawer>
  );
}
