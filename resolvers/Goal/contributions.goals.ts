import type { Context } from '@aws-appsync/utils';
import type { GoalContributionsArgs } from '../../generated/api.ts';
import type { ContributionItem, GoalItem } from '../../table/goalItem.ts';
import { contributionsOfGoalPrefix, ownerPartition } from '../../table/keys.ts';
import { pageOf, queryPage } from '../shared/page.ts';
import { parentOwner } from '../shared/parent.ts';

export function request(ctx: Context<GoalContributionsArgs>) {
  const { id } = ctx.source as GoalItem;
  const range = { partition: ownerPartition(parentOwner(ctx)), sort: contributionsOfGoalPrefix(id) };
  return queryPage({ ...range, order: 'descending' }, { limit: ctx.args.limit });
}

export function response(ctx: Context) {
  return pageOf<ContributionItem>(ctx).items;
}
