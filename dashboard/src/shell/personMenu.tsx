import { ActionIcon, Popover } from '@mantine/core';
import { IconExternalLink, IconLogout, IconUserCircle, IconUsers } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useSession } from '../session/sessionContext.ts';
import { ColourScheme } from './colourScheme.tsx';
import styles from './shell.module.css';

/** Who one is, how the page looks, and the way out. */
export function PersonMenu(): ReactElement {
  const { session, leave } = useSession();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label="Account and appearance" onClick={() => setOpened(!opened)}>
          <IconUserCircle size={22} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu}>
        <p className={styles.person}>
          <strong>{session.name}</strong>
          <span>{session.detail}</span>
        </p>
        <ColourScheme />
        {session.isLocal ? (
          <>
            <Link href="/identity" className={styles.entry} onClick={() => setOpened(false)}>
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
        ) : (
          <button type="button" className={styles.entry} onClick={leave}>
            <IconLogout size={18} stroke={1.6} aria-hidden />
            Sign out
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
