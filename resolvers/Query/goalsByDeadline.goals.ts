import type { Context } from '@aws-appsync/utils';
import { checkDay } from '../../domain/calendar.ts';
import { invalid } from '../../domain/failure.ts';
import type { QueryGoalsByDeadlineArgs } from '../../generated/api.ts';
import { goalsDueRange, goalsOfStatusPrefix } from '../../table/keys.ts';
import { callerOf } from '../shared/caller.ts';
import { fail } from '../shared/fail.ts';
import { goalPage } from '../shared/goalPage.ts';
import { tenantPage } from '../shared/tenantFilter.ts';

export function request(ctx: Context<QueryGoalsByDeadlineArgs>) {
  const owner = callerOf(ctx);
  const { status = 'active', dueFrom, dueTo } = ctx.args;
  const unfit =
    checkDay('dueFrom', dueFrom) ??
    checkDay('dueTo', dueTo) ??
    (dueFrom && dueTo && dueFrom > dueTo ? invalid('dueTo', `${dueTo} is before dueFrom ${dueFrom}`) : null);
  if (unfit) {
    fail(unfit);
  }
  const sort = dueFrom || dueTo ? goalsDueRange(status, dueFrom, dueTo) : goalsOfStatusPrefix(status);
  return tenantPage(owner, sort, ctx.args);
}

export function response(ctx: Context) {
  return goalPage(ctx);
}
