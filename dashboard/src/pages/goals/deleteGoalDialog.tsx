import '../../theme/formStyles.ts';
import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import styles from './goalDialogs.module.css';
import { useGoalActions } from './useGoalActions.ts';

interface DeleteGoalDialogProps {
  readonly goal: GoalFieldsFragment;
  readonly onClose: () => void;
}

export function DeleteGoalDialog({ goal, onClose }: DeleteGoalDialogProps): ReactElement {
  const { remove } = useGoalActions();
  const [isRemoving, setIsRemoving] = useState(false);
  const run = async (): Promise<void> => {
    setIsRemoving(true);
    await remove(goal);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Delete ${goal.name}?`} closeButtonProps={{ 'aria-label': 'Keep it' }}>
      <p>The goal and its progress go. Your transactions stay as they are.</p>
      <div className={styles.buttons}>
        <Button onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button variant="filled" color="red" loading={isRemoving} onClick={() => void run()}>
          Delete
        </Button>
      </div>
    </Modal>
  );
}
