import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';
import { Notifications, notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import styles from './noticeArea.module.css';
import type { Notice } from './notice.ts';

const QUIET_MS = 8000;
const FAILED_MS = 20_000;

/** Where notices stand: at the bottom, above what is there. */
export function NoticeArea(): ReactElement {
  return <Notifications position="bottom-center" limit={3} containerWidth={440} zIndex={400} />;
}

export function show({ title, message, tone = 'quiet', action }: Notice): void {
  const id = `notice-${Date.now()}-${Math.random()}`;
  const run = (): void => {
    notifications.hide(id);
    action?.run();
  };
  notifications.show({
    id,
    autoClose: tone === 'quiet' ? QUIET_MS : FAILED_MS,
    role: tone === 'quiet' ? 'status' : 'alert',
    withBorder: true,
    classNames: { root: styles.notice, body: styles.body },
    'data-tone': tone,
    closeButtonProps: { 'aria-label': 'Close' },
    title,
    message: (
      <>
        {message}
        {action !== undefined && (
          <button type="button" className={styles.action} onClick={run}>
            {action.label}
          </button>
        )}
      </>
    ),
  });
}
