import type { ReactElement, ReactNode } from 'react';
import { useEffect } from 'react';
import { clockTime, count } from '../format/formats.ts';
import { NOTICED_MS } from '../live/createLive.ts';
import { useAnnouncer, useConnection, useNews } from '../live/liveContext.tsx';
import { useLate } from '../ui/useLate.ts';
import styles from './status.module.css';
import { RECENT_CHANGES } from './statusLine.tsx';

/** Says so when the figures may be out of date, and when they are current again. It lies over the page, which stays put. */
export function ConnectionBanner(): ReactElement | null {
  const { state, retryNow } = useConnection();
  const { missed } = useNews();
  const isLost = useLate(state.status === 'lost', NOTICED_MS);
  if (state.status === 'offline') {
    return <Banner text="You’re offline. You can look around; nothing can be saved until you’re back." />;
  }
  if (state.status === 'lost' && isLost) {
    const text = `Connection lost at ${clockTime(state.since)}. Figures may be out of date. Reconnecting…`;
    return (
      <Banner text={text}>
        <button type="button" onClick={retryNow}>
          Retry now
        </button>
      </Banner>
    );
  }
  if (state.status !== 'live' || missed === undefined) return null;
  if (missed === 0) return <Banner text="Up to date." isGood />;
  return (
    <Banner text={`Up to date. ${count(missed, 'change')} while you were away.`} isGood>
      <button type="button" onClick={() => document.getElementById(RECENT_CHANGES)?.showPopover()}>
        Show
      </button>
    </Banner>
  );
}

interface BannerProps {
  readonly text: string;
  readonly isGood?: boolean;
  readonly children?: ReactNode;
}

function Banner({ text, isGood, children }: BannerProps): ReactElement {
  const { say } = useAnnouncer();
  useEffect(() => say(text), [say, text]);
  return (
    <section aria-label="Connection" className={styles.banner} data-good={isGood}>
      <p>{text}</p>
      {children}
    </section>
  );
}
