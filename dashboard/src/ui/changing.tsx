import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import styles from './changing.module.css';

interface ChangingProps {
  /** What is shown, to tell a change by. */
  readonly value: string | number;
  /** Whose value it is: another month's is no change. */
  readonly of: string;
  readonly children: ReactNode;
}

/** A figure that says by a fading wash that it has just changed. */
export function Changing({ value, of, children }: ChangingProps): ReactElement {
  const [seen, setSeen] = useState({ value, of, changes: 0 });
  if (seen.value !== value || seen.of !== of) {
    setSeen({ value, of, changes: seen.of === of ? seen.changes + 1 : 0 });
  }
  return (
    <span key={seen.changes} className={seen.changes > 0 ? styles.changed : undefined}>
      {children}
    </span>
  );
}
