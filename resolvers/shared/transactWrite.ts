import type { DynamoDBTransactWriteItemsRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { MonthDelta } from '../../domain/ledger.ts';
import { PARTITION_KEY, TIME_TO_LIVE } from '../../table/indexes.ts';
import type { Key, Owner } from '../../table/keys.ts';
import { totalsKey } from '../../table/keys.ts';
import type { Stored } from '../../table/stored.ts';
import { totalsAdditions } from '../../table/totalsItem.ts';

type TransactItem = DynamoDBTransactWriteItemsRequest['transactItems'][number];
type Condition = NonNullable<TransactItem['condition']>;

/** When the item may be put: never over another; over a tombstone too; or over exactly one version. */
export type PutCondition = 'new' | 'newOrTombstone' | { version: number };

function putCondition(condition: PutCondition): Condition {
  // The item that stands in the way comes back with the failure: it tells a repetition from a conflict.
  const returnValuesOnConditionCheckFailure = true;
  if (condition === 'new') {
    return {
      expression: 'attribute_not_exists(#pk)',
      expressionNames: { '#pk': PARTITION_KEY },
      returnValuesOnConditionCheckFailure,
    };
  }
  if (condition === 'newOrTombstone') {
    return {
      expression: 'attribute_not_exists(#pk) OR attribute_exists(#expiry)',
      expressionNames: { '#pk': PARTITION_KEY, '#expiry': TIME_TO_LIVE },
      returnValuesOnConditionCheckFailure,
    };
  }
  return {
    expression: '#version = :version',
    expressionNames: { '#version': 'version' },
    expressionValues: util.dynamodb.toMapValues({ ':version': condition.version }),
    returnValuesOnConditionCheckFailure,
  };
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
    condition: putCondition(condition),
  };
}

/** Deletes an item that is still at `version`. */
export function remove(table: string, item: Stored): TransactItem {
  return { table, operation: 'DeleteItem', key: keyOf(item), condition: putCondition({ version: item.version }) };
}

/** An upsert of a month's totals: `additions` by ADD, so that concurrent writers lose nothing; `revision` grows by 1. */
function totalsUpdate(
  table: string,
  owner: Owner,
  month: string,
  additions: { name: string; by: number }[],
  values: Record<string, string>,
): TransactItem {
  const { tenantId, userId } = owner;
  const set: Record<string, unknown> = { itemType: 'MONTH_TOTALS', tenantId, userId, month, ...values };
  const setNames = Object.keys(set);
  const names: Record<string, string> = { '#revision': 'revision' };
  const bound: Record<string, unknown> = { ':one': 1 };
  setNames.forEach((name, index) => {
    names[`#s${index}`] = name;
    bound[`:s${index}`] = set[name];
  });
  additions.forEach(({ name, by }, index) => {
    names[`#a${index}`] = name;
    bound[`:a${index}`] = by;
  });
  const setClauses = setNames.map((_, index) => `#s${index} = :s${index}`).join(', ');
  const addClauses = ['#revision :one', ...additions.map((_, index) => `#a${index} :a${index}`)].join(', ');
  return {
    table,
    operation: 'UpdateItem',
    key: keyOf(totalsKey(owner, month)),
    update: {
      expression: `SET ${setClauses} ADD ${addClauses}`,
      expressionNames: names,
      expressionValues: util.dynamodb.toMapValues(bound),
    },
  };
}

/** One update for each month that money moved in. */
export function totalsUpdates(table: string, owner: Owner, deltas: MonthDelta[], now: string): TransactItem[] {
  return deltas.map((delta) => totalsUpdate(table, owner, delta.month, totalsAdditions(delta), { updatedAt: now }));
}

/** The month's sums are in this currency from now on. */
export function totalsCurrency(
  table: string,
  owner: Owner,
  month: string,
  currency: string,
  now: string,
): TransactItem {
  return totalsUpdate(table, owner, month, [], { currency, updatedAt: now });
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
