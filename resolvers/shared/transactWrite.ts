import type { DynamoDBTransactWriteItemsRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { MonthDelta } from '../../domain/ledger.ts';
import type { Expression } from '../../table/expression.ts';
import { atVersion, noItem, noLiveItem } from '../../table/expression.ts';
import type { Key, Owner } from '../../table/keys.ts';
import type { Stored } from '../../table/stored.ts';
import type { TotalsChange } from '../../table/totalsChange.ts';
import { currencyChange, totalsChanges } from '../../table/totalsChange.ts';
import { expressionOf } from './expression.ts';

type TransactItem = DynamoDBTransactWriteItemsRequest['transactItems'][number];

/** When the item may be put: never over another; over a tombstone too; or over exactly one version. */
export type PutCondition = 'new' | 'newOrTombstone' | { version: number };

function conditionOf(expression: Expression): TransactItem['condition'] {
  // The item that stands in the way comes back with the failure: it tells a repetition from a conflict.
  return { ...expressionOf(expression), returnValuesOnConditionCheckFailure: true };
}

function putCondition(condition: PutCondition): Expression {
  if (condition === 'new') {
    return noItem();
  }
  return condition === 'newOrTombstone' ? noLiveItem() : atVersion(condition.version);
}

function keyOf(item: Key) {
  return util.dynamodb.toMapValues({ PK: item.PK, SK: item.SK });
}

/** Everything of an item but its key, as AppSync wants it in a put. */
function attributesOf(item: Stored) {
  const { PK, SK, ...attributes } = item;
  return util.dynamodb.toMapValues(attributes as Record<string, unknown>);
}

export function put(table: string, item: Stored, condition: PutCondition): TransactItem {
  return {
    table,
    operation: 'PutItem',
    key: keyOf(item),
    attributeValues: attributesOf(item),
    condition: conditionOf(putCondition(condition)),
  };
}

/** Deletes an item that is still at `version`. */
export function remove(table: string, item: Stored): TransactItem {
  return { table, operation: 'DeleteItem', key: keyOf(item), condition: conditionOf(atVersion(item.version)) };
}

function totalsUpdate(table: string, { key, update }: TotalsChange): TransactItem {
  return { table, operation: 'UpdateItem', key: keyOf(key), update: expressionOf(update) };
}

/** One update for each month that money moved in. */
export function totalsUpdates(table: string, owner: Owner, deltas: MonthDelta[], now: string): TransactItem[] {
  return totalsChanges(owner, deltas, now).map((change) => totalsUpdate(table, change));
}

/** The month's sums are in this currency from now on. */
export function totalsCurrency(
  table: string,
  owner: Owner,
  month: string,
  currency: string,
  now: string,
): TransactItem {
  return totalsUpdate(table, currencyChange(owner, month, currency, now));
}

export function transactWrite(transactItems: TransactItem[]): DynamoDBTransactWriteItemsRequest {
  return { operation: 'TransactWriteItems', transactItems };
}

interface CancellationReason {
  type?: string;
  item?: unknown;
}

/**
 * What stood in the way of member `index` of a cancelled transaction, when it was its condition; null when it was not.
 * AppSync documents `ConditionCheckFailed`, DynamoDB says `ConditionalCheckFailed`: both are read.
 */
export function blockingItem<Item>(result: unknown, index: number): Item | null {
  const canceled = result as { cancellationReasons?: CancellationReason[] | null } | null;
  const reason = canceled?.cancellationReasons?.[index];
  const failed = reason?.type === 'ConditionalCheckFailed' || reason?.type === 'ConditionCheckFailed';
  return failed ? ((reason.item ?? {}) as Item) : null;
}
