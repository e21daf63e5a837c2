import type { KeyboardEvent, RefObject } from 'react';
import { useCallback, useRef } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { keyOf, outbox } from './outbox.ts';

const ROW = '[data-row]';

interface Rows {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly focusRow: (index: number) => void;
  /** Takes one out, and leaves the focus on the next one. */
  readonly removeRow: (transaction: TransactionFieldsFragment) => void;
}

/** The rows under the keys: ↑ ↓ go from one to the next, Del deletes. Only where a row itself has the focus. */
export function useRows(
  transactions: readonly TransactionFieldsFragment[],
  remove: (transaction: TransactionFieldsFragment) => void,
): Rows {
  const container = useRef<HTMLDivElement>(null);
  const elements = (): HTMLElement[] => [...(container.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  const focusRow = useCallback((index: number) => elements()[index]?.focus(), []);
  const removeRow = useCallback(
    (transaction: TransactionFieldsFragment) => {
      const rows = elements();
      const place = rows.findIndex(({ dataset }) => dataset['row'] === keyOf(transaction));
      const next = rows[place + 1] ?? rows[place - 1];
      remove(transaction);
      // Once the menu that it was chosen from has closed.
      setTimeout(() => next?.focus());
    },
    [remove],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches(ROW)) return;
    const rows = elements();
    const place = rows.indexOf(target);
    if (key === 'ArrowDown') rows[place + 1]?.focus();
    else if (key === 'ArrowUp') rows[place - 1]?.focus();
    else if (key === 'Delete') {
      const transaction = transactions.find((one) => keyOf(one) === target.dataset['row']);
      if (transaction && !outbox.isSaving(keyOf(transaction))) removeRow(transaction);
    } else return;
    event.preventDefault();
  };
  return { container, onKeyDown, focusRow, removeRow };
}
