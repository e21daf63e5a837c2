import { Button, Drawer } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useRef } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { ConflictDialog } from '../../conflict/conflictDialog.tsx';
import { clockTime } from '../../format/formats.ts';
import { differences } from './differences.ts';
import styles from './transactionDrawer.module.css';
import { TransactionFields } from './transactionFields.tsx';
import { useRemoval } from './useRemoval.ts';
import { useTransactionForm } from './useTransactionForm.ts';

interface TransactionDrawerProps {
  readonly transaction: TransactionFieldsFragment;
  readonly onClose: () => void;
}

/** Everything about one transaction, to be corrected or deleted. */
export function TransactionDrawer({ transaction, onClose }: TransactionDrawerProps): ReactElement {
  const { values, errors, failure, conflict, isSaving, ...form } = useTransactionForm(transaction, onClose);
  const remove = useRemoval();
  const element = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await form.save();
    // Once the mistakes are drawn, the first one is where to go on.
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const discard = (): void => {
    onClose();
    void remove(transaction);
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={460}
      title={transaction.description}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form ref={element} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TransactionFields {...{ values, errors }} currency={transaction.currency} choose={form.choose} />
        {failure !== undefined && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        <div className={styles.actions}>
          <Button color="red" variant="subtle" onClick={discard} className={styles.delete ?? ''}>
            Delete
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={isSaving}>
            Save
          </Button>
        </div>
      </form>
      {conflict && (
        <ConflictDialog
          title={`${transaction.description} was changed while you were editing`}
          theirsNote={`saved ${clockTime(Date.parse(conflict.current.updatedAt))}`}
          differences={differences(conflict)}
          onChoose={(choices) => void form.settle(choices)}
          onCancel={form.backToEditing}
        />
      )}
    </Drawer>
  );
}
