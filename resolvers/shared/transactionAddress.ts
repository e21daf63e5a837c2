import { checkId, LONGEST_ID } from '../../domain/identifier.ts';
import { parseMoment } from '../../domain/moment.ts';
import type { Key, Owner } from '../../table/keys.ts';
import { transactionKey } from '../../table/keys.ts';
import { fail } from './fail.ts';

interface TransactionAddress {
  id: string;
  date: string;
}

/** Key of the caller's transaction at `id` and `date`, both checked. */
export function addressedKey(owner: Owner, address: TransactionAddress): Key {
  const unfit = checkId('id', address.id, LONGEST_ID);
  if (unfit) {
    fail(unfit);
  }
  const moment = parseMoment('date', address.date);
  if (!moment.ok) {
    fail(moment.failure);
  }
  return transactionKey(owner, moment.value, address.id);
}
