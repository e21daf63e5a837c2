import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { sentence } from '../../api/errorWords.ts';
import styles from './actionBar.module.css';

interface ActionBarProps {
  /** What keeps one from going on. */
  readonly problem?: string | undefined;
  /** What is to be known before one goes on. */
  readonly note?: string | undefined;
  readonly onBack: () => void;
  readonly action: { readonly label: string; readonly run: () => void; readonly isBusy?: boolean };
}

/** At the end of a step: back, and on. */
export function ActionBar({ problem, note, onBack, action }: ActionBarProps): ReactElement {
  return (
    <div className={styles.bar}>
      <Button variant="subtle" size="md" onClick={onBack}>
        Back
      </Button>
      <p className={styles.note}>{problem === undefined && note}</p>
      <p className={styles.problem} role="alert">
        {problem !== undefined && sentence(problem)}
      </p>
      <Button
        variant="filled"
        size="md"
        data-go-on
        aria-disabled={action.isBusy}
        onClick={() => action.isBusy !== true && action.run()}
      >
        {action.label}
      </Button>
    </div>
  );
}
