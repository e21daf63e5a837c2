import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { debtPayoff } from '../../domain/debtPayoff.ts';
import type { BudgetItem } from '../../table/budgetItem.ts';
import { budgetKey } from '../../table/keys.ts';
import { failOnStore } from '../shared/fail.ts';
import { parentMonth, parentOwner } from '../shared/parent.ts';

export function request(ctx: Context) {
  return get({ key: budgetKey(parentOwner(ctx), parentMonth(ctx)), consistentRead: true });
}

export function response(ctx: Context) {
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  const plan: BudgetItem | null = ctx.result;
  return plan ? debtPayoff(plan) : null;
}
