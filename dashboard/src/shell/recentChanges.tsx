import type { ReactElement } from 'react';
import { clockTime } from '../format/formats.ts';
import { useConnection, useNews } from '../live/liveContext.tsx';
import styles from './recentChanges.module.css';

/** The last changes that this page did not make itself, newest first. */
export function RecentChanges(): ReactElement {
  const { state } = useConnection();
  const { all } = useNews();
  return (
    <>
      <p className={styles.title}>
        {state.status === 'live' ? 'Figures are up to date.' : 'Figures may be out of date.'}
      </p>
      {all.length === 0 && <p className={styles.none}>Nothing has changed elsewhere since you opened the page.</p>}
      <ol className={styles.changes}>
        {all.map(({ key, line, at }) => (
          <li key={key}>
            <span>{line()}</span>
            <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
          </li>
        ))}
      </ol>
    </>
  );
}
