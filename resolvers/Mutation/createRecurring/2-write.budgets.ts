import type { Context } from '@aws-appsync/utils';
import type { MutationCreateRecurringArgs } from '../../../generated/api.ts';
import type { RecurringItem } from '../../../table/recurringItem.ts';
import { createdItem, putNew } from '../../shared/putItem.ts';

export function request(ctx: Context) {
  return putNew(ctx.prev.result as RecurringItem);
}

/** What the time of the create decides: the shard, and unless the client says it, since when the template is due. */
function madeByServer({ lastGenerated }: MutationCreateRecurringArgs['input']): string[] {
  return ['shard', 'GSI2PK', ...(lastGenerated ? [] : ['lastGenerated', 'nextDue', 'GSI1PK', 'GSI1SK', 'GSI2SK'])];
}

export function response(ctx: Context<MutationCreateRecurringArgs>) {
  const item: RecurringItem = ctx.prev.result;
  return createdItem(ctx, item, madeByServer(ctx.args.input), `recurring template ${item.id}`);
}
