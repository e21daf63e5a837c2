import type { Context } from '@aws-appsync/utils';
import type { MutationDeleteRecurringArgs } from '../../generated/api.ts';
import type { RecurringItem } from '../../table/recurringItem.ts';
import { callerOf } from '../shared/caller.ts';
import { deleteAtVersion, deletedItem } from '../shared/deleteItem.ts';
import { storedInstead } from '../shared/putItem.ts';
import { addressedRecurring, failOnNoRecurring } from '../shared/storedRecurring.ts';
import { failOnChangedMeanwhile } from '../shared/version.ts';

export function request(ctx: Context<MutationDeleteRecurringArgs>) {
  const { id, expectedVersion } = ctx.args.input;
  return deleteAtVersion(addressedRecurring(callerOf(ctx), id), expectedVersion);
}

export function response(ctx: Context<MutationDeleteRecurringArgs>) {
  const { id, expectedVersion } = ctx.args.input;
  const found = storedInstead<RecurringItem>(ctx);
  if (found) {
    failOnChangedMeanwhile(found, expectedVersion);
  }
  return deletedItem<RecurringItem>(ctx) ?? failOnNoRecurring(id);
}
