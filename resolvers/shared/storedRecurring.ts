import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { checkId, LONGEST_ID } from '../../domain/identifier.ts';
import type { Key, Owner } from '../../table/keys.ts';
import { recurringKey } from '../../table/keys.ts';
import type { RecurringItem } from '../../table/recurringItem.ts';
import { callerOf } from './caller.ts';
import { fail, failOnStore } from './fail.ts';

/** Key of a person's template, its id checked. */
export function addressedRecurring(owner: Owner, id: string): Key {
  const unfit = checkId('id', id, LONGEST_ID);
  if (unfit) {
    fail(unfit);
  }
  return recurringKey(owner, id);
}

/** Reads the template that the input addresses. First step of every edit. */
export function recurringRequest(ctx: Context<{ input: { id: string } }>) {
  return get({ key: addressedRecurring(callerOf(ctx), ctx.args.input.id), consistentRead: true });
}

export function failOnNoRecurring(id: string): never {
  fail({ code: 'NotFound', message: `There is no recurring template ${id}` });
}

/** What `recurringRequest` read; nothing there is NotFound. */
export function readRecurring(ctx: Context<{ input: { id: string } }>): RecurringItem {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const item: RecurringItem | null = ctx.result;
  return item ?? failOnNoRecurring(ctx.args.input.id);
}
