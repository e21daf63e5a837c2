import type { Context } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';
import { analyticsKey } from '../../table/keys.ts';
import { readAnalytics } from '../shared/analyticsRead.ts';
import { parentMonth, parentOwner } from '../shared/parent.ts';

export function request(ctx: Context) {
  return get({ key: analyticsKey(parentOwner(ctx), parentMonth(ctx)), consistentRead: true });
}

export function response(ctx: Context) {
  return readAnalytics(ctx);
}
