import '../theme/formStyles.ts';
import { Modal } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useState } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly size?: 'md' | 'lg';
  /** What the cross does, for screen readers. */
  readonly closeLabel?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that is there as long as it is rendered; afterwards the focus is where it was before. */
export function Dialog({ title, size = 'md', closeLabel = 'Close', onClose, children }: DialogProps): ReactElement {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
  return (
    <Modal.Root opened onClose={onClose} size={size} returnFocus={false} lockScroll={false} centered>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content radius="xl">
        <div className={styles.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={closeLabel} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
