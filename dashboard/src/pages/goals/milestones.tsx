import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { days, money } from '../../format/formats.ts';
import styles from './goalProgress.module.css';
import { milestoneWords } from './goalWords.ts';

/** The four parts of the way, each with the day on which it was reached. */
export function Milestones({ goal }: { goal: GoalFieldsFragment }): ReactElement {
  return (
    <ol className={styles.milestones} aria-label="Milestones">
      {goal.milestones.map((milestone) => {
        const { percentage, achieved, achievedDate } = milestone;
        const words = milestoneWords(milestone, goal.currency, { money, days });
        return (
          <li key={percentage} data-achieved={achieved || undefined} title={words}>
            <VisuallyHidden>{words}</VisuallyHidden>
            <span aria-hidden className={styles.quarter}>
              {achieved && <IconCheck size={12} stroke={2.5} />}
              {percentage}%
            </span>
            <span aria-hidden className={styles.reached}>
              {achievedDate === null ? ' ' : days.day(achievedDate)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
