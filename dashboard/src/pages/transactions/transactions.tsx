import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { TransactionFrameQuery } from '../../../../generated/dashboard.ts';
import { Comparison } from './comparison.tsx';
import { FilterBar } from './filterBar.tsx';
import type { Filters } from './filters.ts';
import { keyOf } from './outbox.ts';
import { QuickEntry } from './quickEntry.tsx';
import { matching } from './search.ts';
import { TransactionDrawer } from './transactionDrawer.tsx';
import { TransactionList } from './transactionList.tsx';
import { UnsentList } from './unsentList.tsx';
import type { ChangeFilters } from './useFilters.ts';
import { useNames } from './useNames.ts';
import { useQuickEntry } from './useQuickEntry.ts';
import { useTasks } from './useTasks.ts';
import type { TransactionList as List } from './useTransactionList.ts';

interface TransactionsProps {
  readonly filters: Filters;
  readonly change: ChangeFilters;
  readonly list: List;
  readonly frame: TransactionFrameQuery;
}

/** The entry, the filters and the list, and what is done about one of its rows. */
export function Transactions({ filters, change, list, frame }: TransactionsProps): ReactElement {
  const { currency } = frame.monthTotals;
  const { known, merchants, descriptions, recent } = useNames(frame, list);
  const entry = useQuickEntry(currency, known);
  const { task, ...tasks } = useTasks(entry);
  const isListed = useMemo(
    () => matching(list.transactions ?? [], filters).some(({ id }) => id === entry.done?.id),
    [list.transactions, filters, entry.done],
  );
  const compared = task?.kind === 'compare' ? keyOf(task.draft.base) : undefined;
  return (
    <>
      <QuickEntry {...{ currency, entry, isListed, recent, descriptions }} />
      <UnsentList except={compared} onRetry={tasks.retry} onEdit={tasks.edit} />
      <FilterBar {...{ filters, change, merchants, recent }} />
      <TransactionList
        {...{ filters, change, list, currency }}
        categories={frame.categories.items}
        onOpen={tasks.open}
      />
      {task?.kind === 'edit' && (
        <TransactionDrawer
          draft={task.draft}
          wrongBefore={task.errors}
          recent={recent}
          onClose={tasks.close}
          onSend={(draft) => void tasks.send(draft)}
          onCompare={tasks.compare}
          onRemove={tasks.remove}
        />
      )}
      {task?.kind === 'compare' && task.draft.conflict && (
        <Comparison
          draft={task.draft}
          conflict={task.draft.conflict}
          onSend={(draft) => void tasks.send(draft)}
          onBack={() => tasks.edit({ draft: task.draft, key: keyOf(task.draft.base), errors: {} })}
        />
      )}
    </>
  );
}
