import { IconExternalLink, IconKeyboard, IconLogout, IconShieldLock, IconUsers } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { announces, hasKeys, hidesAmounts } from '../preferences/preferences.ts';
import { useSession } from '../session/sessionContext.ts';
import { ColourScheme } from './colourScheme.tsx';
import styles from './menu.module.css';
import { Toggle } from './toggle.tsx';

export interface MenuEntriesProps {
  /** Closes the menu, as something else opens. */
  readonly close: () => void;
  readonly onHelp: () => void;
}

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** Who one is, how the page looks and behaves on this device, and the way out. */
export function MenuEntries({ close, onHelp }: MenuEntriesProps): ReactElement {
  const { session, leave } = useSession();
  const help = (): void => {
    close();
    onHelp();
  };
  return (
    <>
      <p className={styles.person}>
        <strong>{session.name}</strong>
        <span>{session.detail}</span>
      </p>
      <ColourScheme />
      <Toggle label="Hide amounts" preference={hidesAmounts} />
      <Toggle label="Announcements" preference={announces} />
      <div className={styles.keyboard}>
        <Toggle label="Keyboard shortcuts" preference={hasKeys} />
      </div>
      <hr className={styles.rule} />
      <button type="button" className={`${styles.entry} ${styles.keyboard}`} onClick={help}>
        <IconKeyboard {...ICON} />
        Show the shortcuts
      </button>
      {session.isLocal && <IdentityEntry onChoose={close} />}
      <a href="/explorer/" target="_blank" rel="noreferrer" className={styles.entry}>
        <IconExternalLink {...ICON} />
        <span>
          API explorer <small>(new tab)</small>
        </span>
      </a>
      {!session.isLocal && <SignInEntries onChoose={close} leave={leave} />}
    </>
  );
}

function IdentityEntry({ onChoose }: { onChoose: () => void }): ReactElement {
  return (
    <Link href="/identity" className={styles.entry} onClick={onChoose}>
      <IconUsers {...ICON} />
      Be someone else
    </Link>
  );
}

function SignInEntries({ onChoose, leave }: { onChoose: () => void; leave: () => void }): ReactElement {
  return (
    <>
      <Link href="/second-step" className={styles.entry} onClick={onChoose}>
        <IconShieldLock {...ICON} />
        Second step at sign-in
      </Link>
      <button type="button" className={styles.entry} onClick={leave}>
        <IconLogout {...ICON} />
        Sign out
      </button>
    </>
  );
}
