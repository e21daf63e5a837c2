import type { ReactElement } from 'react';
import styles from './session.module.css';

/** Why a step was refused; nothing while there is no reason. */
export function Problem({ text }: { text: string | undefined }): ReactElement | null {
  if (text === undefined) return null;
  return (
    <p className={styles.problem} role="alert">
      {text}
    </p>
  );
}
