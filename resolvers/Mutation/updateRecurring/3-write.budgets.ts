import type { Context } from '@aws-appsync/utils';
import type { MutationUpdateRecurringArgs } from '../../../generated/api.ts';
import type { RecurringItem } from '../../../table/recurringItem.ts';
import { failOnStore } from '../../shared/fail.ts';
import { putAtVersion, storedInstead } from '../../shared/putItem.ts';
import { failOnNoRecurring } from '../../shared/storedRecurring.ts';
import { failOnChangedMeanwhile } from '../../shared/version.ts';

export function request(ctx: Context<MutationUpdateRecurringArgs>) {
  return putAtVersion(ctx.prev.result as RecurringItem, ctx.args.input.expectedVersion);
}

export function response(ctx: Context<MutationUpdateRecurringArgs>) {
  const { id, expectedVersion } = ctx.args.input;
  const found = storedInstead<RecurringItem>(ctx);
  if (found === null) {
    failOnNoRecurring(id);
  }
  if (found) {
    failOnChangedMeanwhile(found, expectedVersion);
  }
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  return ctx.prev.result;
}
