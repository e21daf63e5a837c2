import type { ReactElement } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { days, money } from '../../format/formats.ts';
import { localDay } from '../../format/today.ts';
import styles from './goalProgress.module.css';
import { paceWords } from './goalWords.ts';

/** Whether a goal keeps pace, marked by a sign as well as by colour. */
export function PaceLine({ goal }: { goal: GoalFieldsFragment }): ReactElement {
  const { text, tone } = paceWords(goal, { money, days, today: localDay() });
  return (
    <p className={styles.pace} data-tone={tone}>
      {text}
    </p>
  );
}
