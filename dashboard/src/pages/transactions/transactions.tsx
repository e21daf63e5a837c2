import { useApolloClient } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useCallback, useMemo, useState } from 'react';
import type { TransactionFieldsFragment, TransactionFrameQuery } from '../../../../generated/dashboard.ts';
import { Comparison } from './comparison.tsx';
import { FilterBar } from './filterBar.tsx';
import type { Filters } from './filters.ts';
import { recentCategories, recentDescriptions } from './lastTime.ts';
import type { ChangeDraft, Unsent } from './outbox.ts';
import { keyOf, outbox } from './outbox.ts';
import { QuickEntry } from './quickEntry.tsx';
import { removeWithUndo } from './removal.ts';
import { sendChange } from './sendChange.ts';
import { TransactionDrawer } from './transactionDrawer.tsx';
import { TransactionList } from './transactionList.tsx';
import type { FieldErrors } from './transactionValues.ts';
import { UnsentList } from './unsentList.tsx';
import type { ChangeFilters } from './useFilters.ts';
import { useQuickEntry } from './useQuickEntry.ts';
import { draftOf } from './useTransactionActions.ts';
import type { TransactionList as List } from './useTransactionList.ts';

interface TransactionsProps {
  readonly filters: Filters;
  readonly change: ChangeFilters;
  readonly list: List;
  readonly frame: TransactionFrameQuery;
}

/** What is being done about a stored transaction. */
type Task =
  | { readonly kind: 'edit'; readonly draft: ChangeDraft; readonly errors: FieldErrors }
  | { readonly kind: 'compare'; readonly draft: ChangeDraft };

/** The entry, the filters and the list, and what leads from one to the other. */
export function Transactions({ filters, change, list, frame }: TransactionsProps): ReactElement {
  const client = useApolloClient();
  const { currency } = frame.monthTotals;
  const [task, setTask] = useState<Task>();
  const known = useMemo(
    () => [...frame.recent.items, ...(list.transactions ?? [])],
    [frame.recent.items, list.transactions],
  );
  const entry = useQuickEntry(currency, known);
  const names = useMemo(
    () => ({
      merchants: [...new Set(known.map(({ merchant }) => merchant))].sort(),
      descriptions: recentDescriptions(known),
      recent: recentCategories(known),
    }),
    [known],
  );
  const open = useCallback(
    (transaction: TransactionFieldsFragment) => setTask({ kind: 'edit', draft: draftOf(transaction), errors: {} }),
    [],
  );
  const send = async (draft: ChangeDraft): Promise<void> => {
    setTask(undefined);
    if (await sendChange(client, draft)) return;
    const kept = outbox.unsent().find(({ key }) => key === keyOf(draft.base));
    if (kept?.draft.kind === 'change' && kept.draft.conflict && !isTyping()) compare(kept.draft);
  };
  const compare = (draft: ChangeDraft): void => setTask({ kind: 'compare', draft });
  const edit = ({ key, draft, errors }: Pick<Unsent, 'key' | 'draft' | 'errors'>): void => {
    if (draft.kind === 'entry') return entry.edit({ key, draft, errors });
    outbox.drop(key);
    setTask({ kind: 'edit', draft, errors });
  };
  const retry = ({ draft }: Unsent): void => {
    if (draft.kind === 'entry') return void entry.send(draft);
    if (draft.conflict !== undefined) return compare(draft);
    void send(draft);
  };
  const remove = (transaction: TransactionFieldsFragment): void => {
    setTask(undefined);
    void removeWithUndo(client, transaction);
  };
  const close = (): void => setTask(undefined);
  return (
    <>
      <QuickEntry {...{ currency, entry }} recent={names.recent} descriptions={names.descriptions} />
      <UnsentList
        except={task?.kind === 'compare' ? keyOf(task.draft.base) : undefined}
        onRetry={retry}
        onEdit={edit}
      />
      <FilterBar {...{ filters, change }} merchants={names.merchants} recent={names.recent} />
      <TransactionList {...{ filters, change, list, currency }} categories={frame.categories.items} onOpen={open} />
      {task?.kind === 'edit' && (
        <TransactionDrawer
          draft={task.draft}
          wrongBefore={task.errors}
          recent={names.recent}
          onClose={close}
          onSend={(draft) => void send(draft)}
          onCompare={compare}
          onRemove={remove}
        />
      )}
      {task?.kind === 'compare' && task.draft.conflict && (
        <Comparison
          draft={task.draft}
          conflict={task.draft.conflict}
          onSend={(draft) => void send(draft)}
          onBack={() => edit({ ...task, key: keyOf(task.draft.base), errors: {} })}
        />
      )}
    </>
  );
}

/** Whether a dialog that comes up by itself would take the keyboard away. */
function isTyping(): boolean {
  return document.activeElement?.matches('input, select, textarea') ?? false;
}
