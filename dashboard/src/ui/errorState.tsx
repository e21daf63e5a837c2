import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { apiErrorOf, isSignedOut } from '../api/apiError.ts';
import { errorSentence } from '../api/errorWords.ts';
import styles from './states.module.css';

interface ErrorStateProps {
  /** `Couldn’t load January 2025.` */
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** What failed, in the API's words, and a way to try again. */
export function ErrorState({ title, error, onRetry }: ErrorStateProps): ReactElement {
  const problem = apiErrorOf(error);
  return (
    <div className={styles.state} role="alert">
      <IconAlertTriangle size={28} stroke={1.5} className={styles.alert} aria-hidden />
      <h1 className={styles.title}>{title}</h1>
      <p>{errorSentence(problem)}</p>
      {isSignedOut(problem) ? (
        <Button variant="filled" onClick={() => window.location.reload()}>
          Sign in
        </Button>
      ) : (
        <Button onClick={onRetry}>Try again</Button>
      )}
    </div>
  );
}
