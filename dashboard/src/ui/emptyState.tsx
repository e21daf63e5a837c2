import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './states.module.css';

interface Action {
  readonly label: string;
  readonly href?: string;
  readonly onClick?: () => void;
}

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: Action;
}

/** Nothing is there yet, and what one can do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps): ReactElement {
  return (
    <div className={styles.state}>
      <h1 className={styles.title}>{title}</h1>
      {children !== undefined && <p>{children}</p>}
      {action?.href !== undefined && (
        <Button component={Link} href={action.href} variant="filled">
          {action.label}
        </Button>
      )}
      {action?.onClick !== undefined && (
        <Button variant="filled" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
