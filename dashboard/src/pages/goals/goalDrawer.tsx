import '../../theme/formStyles.ts';
import { Button, Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { days, money, percent } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import { GoalBar } from '../../ui/goalBar.tsx';
import { ContributionsList } from './contributionsList.tsx';
import type { GoalTask } from './goalDialogs.tsx';
import styles from './goals.module.css';
import { paceWords, priorityName } from './goalWords.ts';
import { Milestones } from './milestones.tsx';

interface GoalDrawerProps {
  readonly goal: GoalFieldsFragment;
  readonly onTask: (task: GoalTask | undefined) => void;
}

/** Everything about one goal, and what was paid. */
export function GoalDrawer({ goal, onTask }: GoalDrawerProps): ReactElement {
  const { id, currency, description, status } = goal;
  const pace = paceWords(goal, { money, days, today: localDay() });
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
        <div className={styles.progress}>
          <p className={styles.amounts}>
            <strong>{money.plain(goal.currentAmount, currency)}</strong>
            <span>of {money.plain(goal.targetAmount, currency)}</span>
            <span className={styles.percent}>{percent(goal.percentComplete)}</span>
          </p>
          <GoalBar percent={goal.percentComplete} />
          <Milestones goal={goal} />
        </div>
        <p className={styles.pace} data-tone={pace.tone}>
          {pace.text}
        </p>
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
