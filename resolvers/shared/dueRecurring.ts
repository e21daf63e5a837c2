import type { Context, DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { checkDay } from '../../domain/calendar.ts';
import { isDueNext } from '../../domain/posting.ts';
import type { RecurringItem } from '../../table/recurringItem.ts';
import { advancedTemplate } from '../../table/recurringItem.ts';
import { fail, failOnStore } from './fail.ts';
import { putAtVersion, storedInstead } from './putItem.ts';
import { readRecurring, recurringRequest } from './storedRecurring.ts';
import { failOnChangedMeanwhile } from './version.ts';

export interface DueInput {
  input: { id: string; dueDate: string };
}

/** The template as it is, and as it will be; null when the day is dealt with already. */
export interface DueStep {
  current: RecurringItem;
  next: RecurringItem | null;
}

/** Reads the template whose due day is posted or skipped. */
export function dueRequest(ctx: Context<DueInput>) {
  const unfit = checkDay('dueDate', ctx.args.input.dueDate);
  if (unfit) {
    fail(unfit);
  }
  return recurringRequest(ctx);
}

export function dueStep(ctx: Context<DueInput>): DueStep {
  const current = readRecurring(ctx);
  const isDue = isDueNext(current, ctx.args.input.dueDate);
  if (!isDue.ok) {
    fail(isDue.failure);
  }
  return { current, next: isDue.value ? advancedTemplate(current, util.time.nowISO8601()) : null };
}

/** Moves the template on and writes nothing else. */
export function advanceRequest(current: RecurringItem, next: RecurringItem): DynamoDBPutItemRequest {
  return putAtVersion(next, current.version);
}

/** The template after `advanceRequest`. */
export function advancedItem(ctx: Context<DueInput>, next: RecurringItem): RecurringItem {
  const found = storedInstead<RecurringItem>(ctx);
  if (found !== undefined) {
    return dealtWithMeanwhile(found, ctx.args.input.dueDate);
  }
  if (ctx.error) {
    failOnStore(ctx.error);
  }
  return next;
}

/** A template that was changed between the read and the write: fine when the other one dealt with the same day. */
export function dealtWithMeanwhile(found: Partial<RecurringItem> | null, dueDate: string): RecurringItem {
  if (found?.lastGenerated !== undefined && found.lastGenerated >= dueDate) {
    return found as RecurringItem;
  }
  failOnChangedMeanwhile({ version: found?.version ?? 0 }, null);
}
