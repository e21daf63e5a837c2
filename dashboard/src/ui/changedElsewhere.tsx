import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { clockTime, list } from '../format/formats.ts';
import styles from './changedElsewhere.module.css';

interface ChangedElsewhereProps {
  /** When the other version was saved. */
  readonly savedAt: string;
  /** What others changed, in words. */
  readonly fields: readonly string[];
  /** What happened when none of the fields changed: `Its progress moved`. */
  readonly otherwise: string;
  readonly onSettle: (choice: 'theirs' | 'mine') => void;
}

/** Nothing was saved, as others were faster: what they changed, and how to go on. */
export function ChangedElsewhere({ savedAt, fields, otherwise, onSettle }: ChangedElsewhereProps): ReactElement {
  const what = fields.length === 0 ? otherwise : `Changed there: ${list(fields)}`;
  return (
    <div className={styles.conflict} role="alert">
      <p>
        <strong>Changed elsewhere at {clockTime(Date.parse(savedAt))}.</strong> {what}. Nothing of yours is saved yet.
      </p>
      <div className={styles.choices}>
        <Button size="xs" onClick={() => onSettle('theirs')}>
          Load the current values
        </Button>
        <Button size="xs" variant="subtle" onClick={() => onSettle('mine')}>
          Keep mine
        </Button>
      </div>
    </div>
  );
}
