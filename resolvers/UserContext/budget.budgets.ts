import type { Context } from '@aws-appsync/utils';
import { budgetRead, readBudget } from '../shared/budgetRead.ts';
import { parentMonth, parentOwner } from '../shared/parent.ts';

export function request(ctx: Context) {
  return budgetRead(ctx, parentOwner(ctx), parentMonth(ctx));
}

export function response(ctx: Context) {
  return readBudget(ctx);
}
