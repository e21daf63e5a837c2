import type { Context } from '@aws-appsync/utils';
import { dayOfEpoch, epochDay } from '../../domain/calendar.ts';
import { dueBetweenRange } from '../../table/keys.ts';
import type { RecurringItem } from '../../table/recurringItem.ts';
import { pageOf } from '../shared/page.ts';
import { parentOwner } from '../shared/parent.ts';
import { tenantPage } from '../shared/tenantFilter.ts';
import { today } from '../shared/today.ts';

const DAYS_AHEAD = 30;
const MOST = 100;

/** From the beginning of time: what is overdue is still to be paid. */
const ANY_DAY = '';

export function request(ctx: Context) {
  const due = dueBetweenRange(ANY_DAY, dayOfEpoch(epochDay(today()) + DAYS_AHEAD));
  return tenantPage(parentOwner(ctx), due, { limit: MOST });
}

export function response(ctx: Context) {
  return pageOf<RecurringItem>(ctx).items;
}
