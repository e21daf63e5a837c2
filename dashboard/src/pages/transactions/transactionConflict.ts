import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import type { Conflict } from '../../conflict/mergeThreeWays.ts';
import type { TransactionValues } from './transactionValues.ts';

/** What others changed meanwhile. `current` is what is stored, `merged` has both sides, mine where they differ. */
export interface TransactionConflict {
  readonly current: TransactionFieldsFragment;
  readonly conflicts: readonly Conflict<TransactionValues>[];
  readonly merged: TransactionValues;
}
