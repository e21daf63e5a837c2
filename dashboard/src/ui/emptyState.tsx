import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './states.module.css';

export interface Action {
  readonly label: string;
  readonly href?: string;
  readonly onClick?: () => void;
}

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: Action | undefined;
  /** Beside the first one. */
  readonly others?: readonly Action[];
}

/** Nothing is there yet, and what one can do about it. */
export function EmptyState({ title, children, action, others = [] }: EmptyStateProps): ReactElement {
  return (
    <div className={styles.state}>
      <h1 className={styles.title}>{title}</h1>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && (
        <div className={styles.actions}>
          <ActionButton action={action} variant="filled" />
          {others.map((other) => (
            <ActionButton key={other.label} action={other} variant="default" />
          ))}
        </div>
      )}
    </div>
  );
}

interface ActionButtonProps {
  readonly action: Action;
  readonly variant: 'filled' | 'default';
}

function ActionButton({ action: { label, href, onClick }, variant }: ActionButtonProps): ReactElement {
  if (href === undefined) {
    return (
      <Button variant={variant} {...(onClick !== undefined && { onClick })}>
        {label}
      </Button>
    );
  }
  return (
    <Button component={Link} href={href} variant={variant} {...(onClick !== undefined && { onClick })}>
      {label}
    </Button>
  );
}
