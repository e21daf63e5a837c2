import { IconExternalLink, IconLogout, IconShieldLock, IconUserCircle, IconUsers } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useSession } from '../session/sessionContext.ts';
import { Popover } from '../ui/popover.tsx';
import { ColourScheme } from './colourScheme.tsx';
import styles from './shell.module.css';

/** Who one is, how the page looks, and the way out. */
export function PersonMenu(): ReactElement {
  const { session, leave } = useSession();
  const content = <IconUserCircle size={22} stroke={1.6} aria-hidden />;
  return (
    <Popover
      label="Account and appearance"
      align="end"
      button={{ label: 'Account and appearance', className: styles.opener, content }}
    >
      {(close) => (
        <>
          <p className={styles.person}>
            <strong>{session.name}</strong>
            <span>{session.detail}</span>
          </p>
          <ColourScheme />
          {session.isLocal ? <LocalEntries onChoose={close} /> : <SignedInEntries onChoose={close} leave={leave} />}
        </>
      )}
    </Popover>
  );
}

function LocalEntries({ onChoose }: { onChoose: () => void }): ReactElement {
  return (
    <>
      <Link href="/identity" className={styles.entry} onClick={onChoose}>
        <IconUsers size={18} stroke={1.6} aria-hidden />
        Be someone else
      </Link>
      <a href="/explorer/" target="_blank" rel="noreferrer" className={styles.entry}>
        <IconExternalLink size={18} stroke={1.6} aria-hidden />
        <span>
          API explorer <small>(new tab)</small>
        </span>
      </a>
    </>
  );
}

function SignedInEntries({ onChoose, leave }: { onChoose: () => void; leave: () => void }): ReactElement {
  return (
    <>
      <Link href="/second-step" className={styles.entry} onClick={onChoose}>
        <IconShieldLock size={18} stroke={1.6} aria-hidden />
        Second step at sign-in
      </Link>
      <button type="button" className={styles.entry} onClick={leave}>
        <IconLogout size={18} stroke={1.6} aria-hidden />
        Sign out
      </button>
    </>
  );
}
