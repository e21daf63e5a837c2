import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import styles from './card.module.css';

interface CardProps {
  readonly title: ReactNode;
  /** At the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A part of a page under a heading of its own. */
export function Card({ title, aside, children, className = '' }: CardProps): ReactElement {
  const id = useId();
  return (
    <section className={`${styles.card} ${className}`} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
