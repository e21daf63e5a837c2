import type { Context } from '@aws-appsync/utils';
import { fail, failOnStore } from './fail.ts';

/**
 * What a BatchGetItem of one table read, in the order of its keys; null where there is no item. A key that DynamoDB
 * left unprocessed is an error, never a missing item.
 */
export function batchItems<Item>(ctx: Context, table: string): (Item | null)[] {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const unprocessed: unknown[] | null | undefined = ctx.result.unprocessedKeys?.[table];
  if (unprocessed && unprocessed.length > 0) {
    fail({ code: 'LimitExceeded', message: 'Too many requests at once; wait a moment and send it again' });
  }
  return ctx.result.data[table];
}
