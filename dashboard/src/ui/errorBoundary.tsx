import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Component } from 'react';
import styles from './states.module.css';

interface State {
  readonly failed: boolean;
}

/** Keeps a part that breaks from taking the rest of the page along. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles.state} role="alert">
        <p>This part couldn’t be shown.</p>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
      </div>
    );
  }
}
