import { util } from '@aws-appsync/utils';
import type { Failure } from '../../domain/failure.ts';
import { invalid } from '../../domain/failure.ts';
import type { TransactionInput } from '../../domain/transaction.ts';
import { newTransaction } from '../../domain/transaction.ts';
import type { Owner } from '../../table/keys.ts';
import { firstVersion } from '../../table/stored.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { transactionItem } from '../../table/transactionItem.ts';
import { fail } from './fail.ts';

const LARGEST_BATCH = 50;

function checkBatchSize(size: number): Failure | null {
  if (size > LARGEST_BATCH) {
    return {
      code: 'LimitExceeded',
      message: `transactions holds ${size} rows, at most ${LARGEST_BATCH} are allowed`,
      info: { field: 'transactions', limit: LARGEST_BATCH },
    };
  }
  return size === 0 ? invalid('transactions', 'must hold at least one row') : null;
}

/** One item for each row; one bad row refuses them all, with every bad row named in `errorInfo.rows`. */
export function checkedRows(owner: Owner, rows: TransactionInput[], currency: string): TransactionItem[] {
  const unfit = checkBatchSize(rows.length);
  if (unfit) {
    fail(unfit);
  }
  const now = util.time.nowISO8601();
  const refused: { index: number; field: unknown; reason: unknown }[] = [];
  const items: TransactionItem[] = [];
  rows.forEach((row, index) => {
    const recorded = newTransaction({ ...row, id: row.id ?? '' }, { id: '', currency });
    if (recorded.ok) {
      items.push(transactionItem(owner, recorded.value, firstVersion(now)));
    } else {
      refused.push({ index, field: recorded.failure.info?.field, reason: recorded.failure.info?.reason });
    }
  });
  if (refused.length > 0) {
    const first = refused[0]!;
    fail({
      code: 'InvalidInput',
      message: `transactions[${first.index}].${first.field} ${first.reason}; nothing was imported`,
      info: { field: `transactions[${first.index}].${first.field}`, reason: first.reason, rows: refused },
    });
  }
  return items;
}
