import type { Context, DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { invalid } from '../../domain/failure.ts';
import { PARTITION_KEY, SORT_KEY } from '../../table/indexes.ts';
import { fail, failOnPage } from './fail.ts';

export interface PageArguments {
  limit?: number | null;
  nextToken?: string | null;
}

/** The range of one partition to read; `sort` is a prefix, or both ends of a range. */
interface Range {
  partition: string;
  sort?: string | [string, string];
  /** Without one: the table itself, read consistently. */
  index?: { name: string; partitionKey: string; sortKey: string };
  order: 'ascending' | 'descending';
}

const LARGEST_PAGE = 100;
export const DEFAULT_PAGE = 25;

export function pageSize(limit: number | null | undefined): number {
  if (limit !== null && limit !== undefined && (limit < 1 || limit > LARGEST_PAGE)) {
    fail(invalid('limit', `must be 1 to ${LARGEST_PAGE}`));
  }
  return limit ?? DEFAULT_PAGE;
}

function sortCondition(sort: string | [string, string] | undefined) {
  if (sort === undefined) {
    return { expression: '', values: {} };
  }
  return typeof sort === 'string'
    ? { expression: ' AND begins_with(#sk, :sk)', values: { ':sk': sort } }
    : { expression: ' AND #sk BETWEEN :from AND :to', values: { ':from': sort[0], ':to': sort[1] } };
}

/** One page of one key range: one Query, straight on the key. */
export function queryPage(range: Range, page: PageArguments): DynamoDBQueryRequest {
  const condition = sortCondition(range.sort);
  const names: Record<string, string> = { '#pk': range.index?.partitionKey ?? PARTITION_KEY };
  if (range.sort !== undefined) {
    names['#sk'] = range.index?.sortKey ?? SORT_KEY;
  }
  const request: DynamoDBQueryRequest = {
    operation: 'Query',
    query: {
      expression: `#pk = :pk${condition.expression}`,
      expressionNames: names,
      expressionValues: util.dynamodb.toMapValues({ ':pk': range.partition, ...condition.values }),
    },
    limit: pageSize(page.limit),
    scanIndexForward: range.order === 'ascending',
  };
  if (page.nextToken) {
    request.nextToken = page.nextToken;
  }
  if (range.index) {
    request.index = range.index.name;
  } else {
    request.consistentRead = true;
  }
  return request;
}

/** The page that `queryPage` read. */
export function pageOf<Item>(ctx: Context): { items: Item[]; nextToken: string | null } {
  if (ctx.error) {
    failOnPage(ctx.error, ctx.args.nextToken);
  }
  return { items: ctx.result.items, nextToken: ctx.result.nextToken ?? null };
}
