import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import type { ChangeDraft, Unsent } from './outbox.ts';
import { keyOf, outbox } from './outbox.ts';
import { removeWithUndo } from './removal.ts';
import { sendChange } from './sendChange.ts';
import type { FieldErrors } from './transactionValues.ts';
import type { QuickEntryForm } from './useQuickEntry.ts';
import { draftOf } from './useTransactionActions.ts';

/** What is being done about a stored transaction. */
type Task =
  | { readonly kind: 'edit'; readonly draft: ChangeDraft; readonly errors: FieldErrors }
  | { readonly kind: 'compare'; readonly draft: ChangeDraft };

/** What leads from the list to a form, from there to the API, and back from what it refused. */
export function useTasks(entry: QuickEntryForm) {
  const client = useApolloClient();
  const [task, setTask] = useState<Task>();
  const compare = (draft: ChangeDraft): void => setTask({ kind: 'compare', draft });
  const send = async (draft: ChangeDraft): Promise<void> => {
    setTask(undefined);
    if (await sendChange(client, draft)) return;
    const kept = outbox.unsent().find(({ key }) => key === keyOf(draft.base))?.draft;
    if (kept?.kind === 'change' && kept.conflict !== undefined && !isTyping()) compare(kept);
  };
  return {
    task,
    compare,
    send,
    open: useCallback((base: TransactionFieldsFragment) => {
      setTask({ kind: 'edit', draft: draftOf(base), errors: {} });
    }, []),
    edit({ key, draft, errors }: Pick<Unsent, 'key' | 'draft' | 'errors'>) {
      if (draft.kind === 'entry') return entry.edit({ key, draft, errors });
      outbox.drop(key);
      setTask({ kind: 'edit', draft, errors });
    },
    retry({ draft }: Unsent) {
      if (draft.kind === 'entry') void entry.send(draft);
      else if (draft.conflict === undefined) void send(draft);
      else compare(draft);
    },
    remove(transaction: TransactionFieldsFragment) {
      setTask(undefined);
      void removeWithUndo(client, transaction);
    },
    close: () => setTask(undefined),
  };
}

/** Whether a dialog that comes up by itself would take the keyboard away. */
function isTyping(): boolean {
  return document.activeElement?.matches('input, select, textarea') ?? false;
}
