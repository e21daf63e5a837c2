import type { ReactElement } from 'react';
import styles from './brand.module.css';

/** What the app is called. */
export function Brand(): ReactElement {
  return (
    <p className={styles.brand}>
      <img src="/icon.svg" width="28" height="28" alt="" />
      <span>Tyche</span>
    </p>
  );
}
