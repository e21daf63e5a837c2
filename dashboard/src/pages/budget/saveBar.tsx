import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { count } from '../../format/formats.ts';
import styles from './budget.module.css';

interface SaveBarProps {
  readonly changes: number;
  /** What the plan would leave without a job. */
  readonly unassigned: string;
  readonly isSaving: boolean;
  readonly hasProblems: boolean;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** Stays in sight while something is not saved. */
export function SaveBar({ changes, unassigned, isSaving, hasProblems, onDiscard, onSave }: SaveBarProps): ReactElement {
  const save = (): void => {
    // The first field with a mistake is shown instead of being sent.
    const wrong = hasProblems ? document.querySelector<HTMLInputElement>('main [aria-invalid="true"]') : null;
    if (wrong) wrong.focus();
    else onSave();
  };
  return (
    <div className={styles.bar} data-bottom-bar role="region" aria-label="Unsaved changes">
      <span>
        {count(changes, 'unsaved change')}
        <small>{unassigned}</small>
      </span>
      <Button onClick={onDiscard} disabled={isSaving}>
        Discard
      </Button>
      <Button variant="filled" onClick={save} loading={isSaving}>
        Save
      </Button>
    </div>
  );
}
