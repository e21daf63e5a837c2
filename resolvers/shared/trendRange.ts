import { util } from '@aws-appsync/utils';
import { checkMonthRange, monthBefore } from '../../domain/months.ts';
import { analyticsBetweenRange } from '../../table/keys.ts';
import { fail } from './fail.ts';

/** With the month that it ends with, a trend of six. */
const MONTHS_BEFORE = 5;

/** Sort keys of the analytics from one month to another; by default the six that end with the running one, in UTC. */
export function trendRange(args: { from?: string | null; to?: string | null }): [string, string] {
  const to = args.to ?? util.time.nowISO8601().slice(0, 7);
  const unfit = checkMonthRange(args.from, to);
  if (unfit) {
    fail(unfit);
  }
  return analyticsBetweenRange(args.from ?? monthBefore(to, MONTHS_BEFORE), to);
}
