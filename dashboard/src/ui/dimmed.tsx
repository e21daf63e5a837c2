import type { ReactElement, ReactNode } from 'react';
import { Fragment, useEffect, useRef } from 'react';
import styles from './dimmed.module.css';

interface DimmedProps {
  /** Whose content it is, for example a month: another one's takes its place whole. */
  readonly of: string;
  /** Whether what is shown is about to be replaced: it stands back, and nothing can be done with it. */
  readonly isStale: boolean;
  readonly children: ReactNode;
}

/** A part of a page that steps back while another one is on its way. */
export function Dimmed({ of, isStale, children }: DimmedProps): ReactElement {
  const shown = useRef(of);
  useEffect(() => {
    // The focus may have been on what is gone.
    if (shown.current !== of && document.activeElement === document.body) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
    shown.current = of;
  }, [of]);
  return (
    <div className={styles.dimmed} inert={isStale} aria-busy={isStale}>
      <Fragment key={of}>{children}</Fragment>
    </div>
  );
}
