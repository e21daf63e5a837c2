import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import type { QueryRecurringArgs } from '../../generated/api.ts';
import { callerOf } from '../shared/caller.ts';
import { failOnStore } from '../shared/fail.ts';
import { addressedRecurring } from '../shared/storedRecurring.ts';

export function request(ctx: Context<QueryRecurringArgs>) {
  return get({ key: addressedRecurring(callerOf(ctx), ctx.args.id), consistentRead: true });
}

export function response(ctx: Context) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  return ctx.result;
}
