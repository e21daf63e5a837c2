import { checkId, LONGEST_ID } from '../../domain/identifier.ts';
import type { Moment } from '../../domain/moment.ts';
import { parseMoment } from '../../domain/moment.ts';
import type { Key, Owner } from '../../table/keys.ts';
import { transactionKey } from '../../table/keys.ts';
import { fail } from './fail.ts';

interface TransactionAddress {
  id: string;
  date: string;
}

/** The instant that an address names, checked. */
export function addressedMoment(address: TransactionAddress): Moment {
  const unfit = checkId('id', address.id, LONGEST_ID);
  if (unfit) {
    fail(unfit);
  }
  const moment = parseMoment('date', address.date);
  if (!moment.ok) {
    fail(moment.failure);
  }
  return moment.value;
}

/** Key of the caller's transaction at `id` and `date`. */
export function addressedKey(owner: Owner, address: TransactionAddress): Key {
  return transactionKey(owner, addressedMoment(address), address.id);
}
