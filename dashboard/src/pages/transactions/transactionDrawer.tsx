import '../../theme/formStyles.ts';
import { useFragment } from '@apollo/client/react';
import { Button, Drawer } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { BudgetCategoryType, TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { TransactionFieldsFragmentDoc } from '../../../../generated/dashboard.ts';
import type { ChangeDraft } from './outbox.ts';
import styles from './transactionDrawer.module.css';
import { TransactionFields } from './transactionFields.tsx';
import type { FieldErrors } from './transactionValues.ts';
import { useTransactionForm } from './useTransactionForm.ts';

interface TransactionDrawerProps {
  readonly draft: ChangeDraft;
  /** What the API refused before. */
  readonly wrongBefore: FieldErrors;
  readonly recent: readonly BudgetCategoryType[];
  readonly onClose: () => void;
  readonly onSend: (draft: ChangeDraft) => void;
  readonly onCompare: (draft: ChangeDraft) => void;
  readonly onRemove: (transaction: TransactionFieldsFragment) => void;
}

/** Everything about one transaction, to be corrected or deleted. */
export function TransactionDrawer(props: TransactionDrawerProps): ReactElement {
  const { draft, wrongBefore, recent, onClose, onSend, onCompare, onRemove } = props;
  const { base, values, errors, ...form } = useTransactionForm(draft, wrongBefore);
  const element = useRef<HTMLFormElement>(null);
  useFocusBack();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const checked = form.checked();
    if (checked !== undefined) return onSend(checked);
    // Once the mistakes are drawn, the first one is where to go on.
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const join = (newer: TransactionFieldsFragment): void => {
    const toChoose = form.join(newer);
    if (toChoose !== undefined) onCompare(toChoose);
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      returnFocus={false}
      size={460}
      title={draft.base.description}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form ref={element} className={styles.form} onSubmit={submit} noValidate>
        <ChangedMeanwhile base={base} onCompare={join} />
        <TransactionFields {...{ base, values, errors, recent }} choose={form.choose} />
        <div className={styles.actions}>
          <Button color="red" variant="subtle" onClick={() => onRemove(draft.base)} className={styles.delete ?? ''}>
            Delete
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled">
            Save
          </Button>
        </div>
      </form>
    </Drawer>
  );
}

/** Afterwards the focus is where it was before. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
}

interface ChangedMeanwhileProps {
  readonly base: TransactionFieldsFragment;
  readonly onCompare: (newer: TransactionFieldsFragment) => void;
}

/** Says that others changed what is being edited; the fields stay as they are. */
function ChangedMeanwhile({ base, onCompare }: ChangedMeanwhileProps): ReactElement | null {
  const { id, date } = base;
  const { data, complete } = useFragment({
    fragment: TransactionFieldsFragmentDoc,
    fragmentName: 'TransactionFields',
    from: { __typename: 'Transaction', id, date },
  });
  if (!complete || data.version <= base.version) return null;
  return (
    <p className={styles.changed} role="status">
      Changed elsewhere just now.
      <Button size="xs" onClick={() => onCompare(data)}>
        Compare
      </Button>
    </p>
  );
}
