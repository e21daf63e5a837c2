import '../../theme/formStyles.ts';
import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import { notify } from '../../ui/notices.ts';
import styles from './recurring.module.css';
import { useRecurringActions } from './useRecurringActions.ts';

interface DeleteDialogProps {
  readonly template: RecurringFieldsFragment;
  readonly onClose: () => void;
}

export function DeleteDialog({ template, onClose }: DeleteDialogProps): ReactElement {
  const { remove } = useRecurringActions();
  const [isRemoving, setIsRemoving] = useState(false);
  const run = async (): Promise<void> => {
    setIsRemoving(true);
    const isDone = await remove(template);
    if (isDone) notify({ title: `${template.name} is deleted.`, message: 'What it recorded stays.' });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Delete ${template.name}?`} closeButtonProps={{ 'aria-label': 'Keep it' }}>
      <p>Nothing of it falls due any more. The transactions it recorded stay as they are.</p>
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
