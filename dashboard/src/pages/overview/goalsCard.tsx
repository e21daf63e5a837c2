import type { ReactElement } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { days, money, percent } from '../../format/formats.ts';
import { Card } from '../../ui/card.tsx';
import { Changing } from '../../ui/changing.tsx';
import { GoalBar } from '../../ui/goalBar.tsx';
import styles from './goalsCard.module.css';
import { goalWords } from './goalWords.ts';

const SHOWN = 4;

/** The active goals, nearest deadline first. */
export function GoalsCard({ goals }: { goals: readonly GoalFieldsFragment[] }): ReactElement | null {
  if (goals.length === 0) return null;
  return (
    <Card title="Goals">
      <ul className={styles.goals}>
        {goals.slice(0, SHOWN).map((goal) => {
          const { text, tone } = goalWords(goal, money);
          return (
            <li key={goal.id}>
              <p className={styles.what}>
                <span>{goal.name}</span>
                <Changing value={goal.currentAmount} of={goal.id}>
                  <span className={styles.amounts}>
                    {money.plain(goal.currentAmount, goal.currency)} of {money.plain(goal.targetAmount, goal.currency)}
                  </span>
                </Changing>
              </p>
              <GoalBar percent={goal.percentComplete} />
              <p className={styles.state}>
                <span>
                  {percent(goal.percentComplete)}
                  {goal.targetDate !== null && ` · by ${days.fullDay(goal.targetDate)}`}
                </span>
                <span data-tone={tone}>{text}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
