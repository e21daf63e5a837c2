import type { Context } from '@aws-appsync/utils';
import type { SubscriptionOnAnalyticsUpdatedArgs } from '../../generated/api.ts';
import { deliverOwnMonth } from '../shared/subscribed.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Context<SubscriptionOnAnalyticsUpdatedArgs>) {
  return deliverOwnMonth(ctx, 'period');
}
