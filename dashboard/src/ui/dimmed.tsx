import type { ReactElement, ReactNode } from 'react';
import styles from './dimmed.module.css';

interface DimmedProps {
  /** Whether what is shown is about to be replaced: it stands back, and nothing can be done with it. */
  readonly isStale: boolean;
  readonly children: ReactNode;
}

/** A part of a page that steps back while another one is on its way. */
export function Dimmed({ isStale, children }: DimmedProps): ReactElement {
  return (
    <div className={styles.dimmed} inert={isStale} aria-busy={isStale}>
      {children}
    </div>
  );
}
