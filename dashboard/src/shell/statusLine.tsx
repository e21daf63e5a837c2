import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useConnection, useNews } from '../live/liveContext.tsx';
import { clockTime, days } from '../format/formats.ts';
import { useComingMonth } from '../month/comingMonth.ts';
import styles from './shell.module.css';

/** Whether the page is current, and what changed last. Its room is kept, so that nothing moves. */
export function StatusLine(): ReactElement {
  const { state } = useConnection();
  const { latest } = useNews();
  const coming = useComingMonth();
  const text = coming === undefined ? latest?.text : `Loading ${days.month(coming)}…`;
  const word = { connecting: 'Connecting', live: 'Live', lost: 'Reconnecting', offline: 'Offline' }[state.status];
  return (
    <div className={styles.status} data-status={state.status}>
      <span className={styles.dot} aria-hidden />
      <span className={styles.word}>{word}</span>
      <span className={styles.latest} key={coming ?? latest?.key} title={text}>
        {text}
      </span>
      <VisuallyHidden role="status" aria-atomic="true">
        {text}
      </VisuallyHidden>
    </div>
  );
}

/** Says so when the figures may be out of date. */
export function ConnectionBanner(): ReactElement | null {
  const { state, retryNow } = useConnection();
  if (state.status === 'offline') {
    return (
      <p className={styles.banner} role="status">
        You are offline. You can look around; nothing can be saved until you are back.
      </p>
    );
  }
  if (state.status !== 'lost') return null;
  return (
    <p className={styles.banner} role="status">
      Connection lost at {clockTime(state.since)}. Figures may be out of date. Reconnecting…{' '}
      <button type="button" onClick={retryNow}>
        Retry now
      </button>
    </p>
  );
}
