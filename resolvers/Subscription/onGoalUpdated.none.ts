import type { Context } from '@aws-appsync/utils';
import { deliverOwn } from '../shared/subscribed.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Context) {
  return deliverOwn(ctx);
}
