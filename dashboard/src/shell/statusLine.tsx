import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { lazy } from 'react';
import type { ConnectionState } from '../live/connection.ts';
import { NOTICED_MS } from '../live/createLive.ts';
import { useAnnouncer, useConnection, useNews } from '../live/liveContext.tsx';
import { clockTime, days } from '../format/formats.ts';
import { useComingMonth } from '../month/comingMonth.ts';
import { Popover } from '../ui/popover.tsx';
import { useLate } from '../ui/useLate.ts';
import styles from './status.module.css';

const RecentChanges = lazy(() => import('./recentChanges.tsx').then((module) => ({ default: module.RecentChanges })));

export const RECENT_CHANGES = 'recent-changes';

/** Whether the page is current, with the last changes behind it; and what changed just now. Its room is kept. */
export function StatusLine(): ReactElement {
  const { state } = useConnection();
  const { latest, hold } = useNews();
  const coming = useComingMonth();
  const status = useNoticedStatus(state);
  const word = wordOf(status, state);
  const text = coming === undefined ? latest?.line() : `Loading ${days.month(coming)}…`;
  const held = { onPointerEnter: () => hold(true), onPointerLeave: () => hold(false) };
  const focused = { onFocus: () => hold(true), onBlur: () => hold(false) };
  const content = (
    <>
      <span className={styles.dot} aria-hidden />
      <span className={styles.word}>{word}</span>
    </>
  );
  return (
    <>
      <div className={styles.live} data-status={status} {...focused}>
        <Popover
          id={RECENT_CHANGES}
          label="Recent changes"
          align="start"
          button={{ label: `${word || 'Connecting'}, recent changes`, className: styles.button, content }}
        >
          {() => <RecentChanges />}
        </Popover>
      </div>
      <div className={styles.line} {...held}>
        <span className={styles.latest} key={coming ?? latest?.key} data-quiet={coming !== undefined || undefined}>
          {text}
        </span>
      </div>
    </>
  );
}

/** What screen readers are told; there from the start, as one that comes with its text is not read. */
export function LiveRegion(): ReactElement {
  const coming = useComingMonth();
  const { text } = useAnnouncer();
  return (
    <VisuallyHidden role="status" aria-atomic="true">
      {coming === undefined ? text : `Loading ${days.month(coming)}…`}
    </VisuallyHidden>
  );
}

/** A connection that breaks for a moment only is as good as there. */
function useNoticedStatus({ status }: ConnectionState): ConnectionState['status'] | 'begun' {
  const isLate = useLate(status === 'connecting', CONNECTING_MS);
  const isLost = useLate(status === 'lost', NOTICED_MS);
  if (status === 'connecting') return isLate ? 'connecting' : 'begun';
  return status === 'lost' && !isLost ? 'live' : status;
}

const CONNECTING_MS = 2000;

function wordOf(status: ReturnType<typeof useNoticedStatus>, state: ConnectionState): string {
  switch (status) {
    case 'begun':
      return '';
    case 'connecting':
      return 'Connecting';
    case 'live':
      return 'Live';
    case 'offline':
      return 'Offline';
    case 'lost':
      return state.status === 'lost' ? clockTime(state.since) : '';
  }
}
