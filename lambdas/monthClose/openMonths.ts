import { openMonthPrefix, openMonthsPartition } from '../../table/keys.ts';
import type { JobRequest } from '../shared/jobs/jobEvent.ts';
import { inParallel } from '../shared/inParallel.ts';
import type { WaitingItems } from '../shared/jobs/waitingItems.ts';
import { pagesOfWaiting } from '../shared/jobs/waitingItems.ts';
import type { OpenMonth } from './closeMonth.ts';
import type { Ports } from './ports.ts';

type SortKeys = WaitingItems['sortKeys'];

/** The attributes of analytics that say which they are. */
interface IndexedMonth {
  readonly tenantId: string;
  readonly userId: string;
  readonly period: string;
  readonly asOf: string;
}

const mostAtOnce = 8;

function openMonths({ tables }: Ports, sortKeys: SortKeys): WaitingItems {
  return {
    table: tables.analytics,
    partition: openMonthsPartition,
    sortKeys,
    attributes: ['tenantId', 'userId', 'period', 'asOf'] satisfies (keyof IndexedMonth)[],
  };
}

/** Months that are over and not final; null when the one that was asked for is not over. */
export function monthsToClose(ports: Ports, { today, month }: JobRequest): WaitingItems | null {
  const thisMonth = today.slice(0, 7);
  if (month === undefined) return openMonths(ports, { are: 'before', value: openMonthPrefix(thisMonth) });
  return month < thisMonth ? openMonths(ports, { are: 'startingWith', value: openMonthPrefix(month) }) : null;
}

/**
 * Months that run or lie ahead, with analytics of an earlier day than today, so that a run that had to stop is gone on
 * with; one that was asked for whatever its day.
 */
export function monthsToRenew(ports: Ports, { today, month }: JobRequest): WaitingItems | null {
  const thisMonth = today.slice(0, 7);
  if (month !== undefined) {
    return month < thisMonth ? null : openMonths(ports, { are: 'startingWith', value: openMonthPrefix(month) });
  }
  return {
    ...openMonths(ports, { are: 'from', value: openMonthPrefix(thisMonth) }),
    filter: { expression: '#asOf < :today', names: { '#asOf': 'asOf' }, values: { ':today': today } },
  };
}

/** Works on the months, some at a time, until the time is up. They are calculated for today, never for an earlier day than they were. */
export async function eachMonth(
  ports: Ports,
  waiting: WaitingItems,
  today: string,
  work: (of: OpenMonth) => Promise<void>,
): Promise<void> {
  for await (const page of pagesOfWaiting<IndexedMonth>(ports.database, waiting)) {
    await inParallel(page, mostAtOnce, async ({ tenantId, userId, period, asOf }) => {
      if (ports.timeLeft() <= 0) return;
      await work({ tenantId, userId, month: period, asOf: asOf > today ? asOf : today });
    });
    if (ports.timeLeft() <= 0) return;
  }
}
