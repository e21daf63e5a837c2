import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './import.module.css';
import { useLeaveGuard } from './useLeaveGuard.ts';

interface LeaveDialogProps {
  /** While something is written. */
  readonly isActive: boolean;
  readonly onLeave: () => void;
}

/** Asks before an import is broken off by going elsewhere. */
export function LeaveDialog({ isActive, onLeave }: LeaveDialogProps): ReactElement | null {
  const { wanted, stay, release } = useLeaveGuard(isActive);
  const [, navigate] = useLocation();
  if (wanted === undefined) return null;
  const leave = (): void => {
    onLeave();
    release();
    navigate(wanted);
  };
  return (
    <Dialog title="Leave during the import?" closeLabel="Stay" onClose={stay}>
      <p>What is written stays. Import the same file again to do the rest: what is there is skipped.</p>
      <div className={styles.dialogButtons}>
        <Button onClick={leave}>Stop and leave</Button>
        <Button variant="filled" data-autofocus onClick={stay}>
          Stay
        </Button>
      </div>
    </Dialog>
  );
}
