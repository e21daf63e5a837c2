import type { Context } from '@aws-appsync/utils';
import { checkMonth } from '../../domain/calendar.ts';
import type { Key } from '../../table/keys.ts';
import { totalsKey } from '../../table/keys.ts';
import { callerOf } from './caller.ts';
import { fail } from './fail.ts';

/** Key of the caller's totals of the month that the arguments name. */
export function addressedTotals(ctx: Context<{ month: string }>): Key {
  const owner = callerOf(ctx);
  const unfit = checkMonth('month', ctx.args.month);
  if (unfit) {
    fail(unfit);
  }
  return totalsKey(owner, ctx.args.month);
}
