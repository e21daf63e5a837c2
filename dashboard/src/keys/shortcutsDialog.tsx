import type { ReactElement } from 'react';
import { Fragment } from 'react';
import { pageRoutes } from '../pages/pageRoutes.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './shortcutsDialog.module.css';
import { shortcutsFor } from './shortcuts.ts';

/** Every key and what it does. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }): ReactElement {
  const closes = { keys: ['Esc'], does: 'Close what is open' };
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <dl className={styles.shortcuts}>
        {[...shortcutsFor(pageRoutes), closes].map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key, index) => (
                <Fragment key={index}>
                  {index > 0 && ' then '}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>They wait while you type, and can be turned off in the menu at your name.</p>
    </Dialog>
  );
}
