import type { LedgerEntry } from '../domain/ledger.ts';
import type { DatedTransaction, Transaction } from '../domain/transaction.ts';
import type { Owner } from './keys.ts';
import { categoryOfMonthPartition, merchantPartition, transactionKey, transactionTimeSortKey } from './keys.ts';
import type { Revised, Stored } from './stored.ts';
import { present } from './stored.ts';

/**
 * A transaction as stored. A tombstone is one that was deleted or moved away: it keeps its attributes, loses its index
 * keys, and expires. To every reader it is a missing item.
 */
export interface TransactionItem extends Stored, Transaction {
  GSI1PK?: string;
  GSI1SK?: string;
  GSI2PK?: string;
  GSI2SK?: string;
  /** The date it had before its last move, until its next edit. */
  movedFrom?: string;
  deletedAt?: string;
  /** The date under which it goes on. */
  movedTo?: string;
  /** Epoch seconds; on tombstones only. */
  expiresAt?: number;
}

/** How long a deleted transaction can be restored and a repeated create is recognised. */
const TOMBSTONE_SECONDS = 400 * 24 * 3600;

function indexKeys(owner: Owner, transaction: Transaction, sortKey: string) {
  const time = transactionTimeSortKey(sortKey, transaction.id);
  return {
    GSI1PK: categoryOfMonthPartition(owner, monthOf(transaction), transaction.category),
    GSI1SK: time,
    GSI2PK: merchantPartition(owner, transaction.merchant),
    GSI2SK: time,
  };
}

/** The month is the one that the client wrote. */
function monthOf(transaction: Transaction): string {
  return transaction.date.slice(0, 7);
}

export function transactionItem(
  owner: Owner,
  { transaction, moment }: DatedTransaction,
  revised: Revised,
): TransactionItem {
  const key = transactionKey(owner, moment, transaction.id);
  return present({
    ...key,
    itemType: 'TRANSACTION',
    tenantId: owner.tenantId,
    userId: owner.userId,
    ...transaction,
    ...revised,
    ...indexKeys(owner, transaction, key.SK),
  });
}

/** `mark` says why: deleted when, or moved where. `nowSeconds` is the epoch time. */
export function tombstone(
  item: TransactionItem,
  mark: { deletedAt: string } | { movedTo: string },
  revised: Revised,
  nowSeconds: number,
): TransactionItem {
  const { GSI1PK, GSI1SK, GSI2PK, GSI2SK, movedFrom, ...kept } = item;
  return { ...kept, ...mark, ...revised, expiresAt: nowSeconds + TOMBSTONE_SECONDS };
}

/** The deleted transaction alive again, with its index keys. */
export function restored(item: TransactionItem, revised: Revised): TransactionItem {
  const { deletedAt, expiresAt, ...kept } = item;
  return { ...kept, ...revised, ...indexKeys(item, item, item.SK) };
}

export function isTombstone(item: TransactionItem): boolean {
  return item.deletedAt !== undefined || item.movedTo !== undefined;
}

export function ledgerEntry(item: TransactionItem): LedgerEntry {
  return { ...item, month: monthOf(item) };
}

/** Attributes of the transaction itself, for an edit. */
export function transactionOf(item: TransactionItem): Transaction {
  const { PK, SK, GSI1PK, GSI1SK, GSI2PK, GSI2SK, itemType, tenantId, userId, ...rest } = item;
  const { version, createdAt, updatedAt, movedFrom, deletedAt, movedTo, expiresAt, ...transaction } = rest;
  return transaction;
}
