import type { Result } from '../../../../domain/failure.ts';
import type { TransactionChanges } from '../../../../domain/transaction.ts';
import { changedTransaction } from '../../../../domain/transaction.ts';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { withoutNulls } from '../../api/withoutNulls.ts';
import type { ExpectedTransaction } from './newEntry.ts';

/** The transaction as the API will answer to an edit, or what it will refuse. */
export function changedAnswer(
  base: TransactionFieldsFragment,
  changes: TransactionChanges,
): Result<ExpectedTransaction> {
  const changed = changedTransaction(withoutNulls(base), changes);
  if (!changed.ok) return changed;
  const { transaction } = changed.value;
  const none = { categoryId: null, recurringId: null, cardId: null, accountId: null };
  const movedFrom = transaction.date === base.date ? null : base.date;
  return {
    ok: true,
    value: {
      ...base,
      ...{ ...none, notes: null, location: null, receiptUrl: null },
      ...withoutUndefined(transaction),
      ...{ movedFrom, version: base.version + 1, __typename: 'Transaction' },
    },
  };
}

/** The rules of `domain/` say undefined where GraphQL says null. */
function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
