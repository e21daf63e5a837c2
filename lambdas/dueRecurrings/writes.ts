import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { ledgerDeltas } from '../../domain/ledger.ts';
import { posting } from '../../domain/posting.ts';
import { atVersion, noItem } from '../../table/expression.ts';
import type { Key } from '../../table/keys.ts';
import type { RecurringItem } from '../../table/recurringItem.ts';
import { firstVersion } from '../../table/stored.ts';
import { totalsChanges } from '../../table/totalsChange.ts';
import type { TransactionItem } from '../../table/transactionItem.ts';
import { ledgerEntry, transactionItem } from '../../table/transactionItem.ts';
import { conditionInput, updateInput } from '../shared/dynamodb/expressionInput.ts';
import type { Ports } from './ports.ts';

/** Null when it was deleted. */
export async function readTemplate({ database, tables }: Ports, { PK, SK }: Key): Promise<RecurringItem | null> {
  const { Item } = await database.send(
    new GetCommand({ TableName: tables.budgets, Key: { PK, SK }, ConsistentRead: true }),
  );
  return (Item as RecurringItem | undefined) ?? null;
}

/** Puts `next` over `current`; false when somebody else changed or deleted it meanwhile. */
export async function replace({ database, tables }: Ports, current: RecurringItem, next: RecurringItem) {
  try {
    const condition = conditionInput(atVersion(current.version));
    await database.send(new PutCommand({ TableName: tables.budgets, Item: next, ...condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** What became of a posting: written; or its key was taken, alive or as a tombstone; or the template was changed. */
export type Posted = 'posted' | 'taken' | 'changed';

/** Posts what is due next and puts `next` over `current`, both or neither. */
export async function post({ database, tables }: Ports, current: RecurringItem, next: RecurringItem): Promise<Posted> {
  const item = transactionItem(current, posting(current, current.nextDue!), firstVersion(next.updatedAt));
  const totals = totalsChanges(current, ledgerDeltas([], [ledgerEntry(item)]), next.updatedAt);
  const members = [
    { Put: { TableName: tables.budgets, Item: next, ...conditionInput(atVersion(current.version)) } },
    { Put: { TableName: tables.transactions, Item: item satisfies TransactionItem, ...conditionInput(noItem()) } },
    ...totals.map(({ key, update }) => ({
      Update: { TableName: tables.budgets, Key: key, ...updateInput(update) },
    })),
  ];
  try {
    await database.send(new TransactWriteCommand({ TransactItems: members }));
    return 'posted';
  } catch (error) {
    if (failedCondition(error, 0)) return 'changed';
    if (failedCondition(error, 1)) return 'taken';
    throw error;
  }
}

/** Whether member `index` of a transaction is why it was cancelled. */
function failedCondition(error: unknown, index: number): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  return error.CancellationReasons?.[index]?.Code === 'ConditionalCheckFailed';
}
