import { IconUserCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Popover } from '../ui/popover.tsx';
import { MenuOnDemand } from './menuOnDemand.ts';
import styles from './personMenu.module.css';

/** The menu at the person's sign; on a phone it is part of “More”. */
export function PersonMenu({ onHelp }: { onHelp: () => void }): ReactElement {
  const content = <IconUserCircle size={22} stroke={1.6} aria-hidden />;
  return (
    <Popover
      label="Account and appearance"
      align="end"
      button={{ label: 'Account and appearance', className: styles.opener, content }}
    >
      {(close) => <MenuOnDemand close={close} onHelp={onHelp} />}
    </Popover>
  );
}
