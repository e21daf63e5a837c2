import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import type { OwnedMonth } from '../shared/analytics/ports.ts';
import type { Recalculation } from '../shared/analytics/recalculate.ts';
import { recalculate } from '../shared/analytics/recalculate.ts';
import type { Count } from './countMonth.ts';
import { countMonth } from './countMonth.ts';
import type { Ports } from './ports.ts';
import { repairTotals } from './repairTotals.ts';

/** A month that is not final, as the jobs' index has it. */
export interface OpenMonth extends OwnedMonth {
  /** The day in UTC that it is calculated for. */
  readonly asOf: string;
}

/** A count that found the totals wrong, to be confirmed by another. */
export interface Suspicion {
  readonly of: OpenMonth;
  readonly count: Count;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** What became of a month; `moving` when its transactions change all the time, so that it has to wait. */
export type Closing = 'closed' | 'moving' | Suspicion;

const mostAttempts = 3;

/** Calculates a month. @throws Error when others do so all the time */
export async function renew(ports: Ports, of: OpenMonth, how: Recalculation = {}): Promise<AnalyticsItem> {
  const calculated = await recalculate(ports, of, { asOf: of.asOf, ...how });
  if (!calculated.ok) throw new Error(calculated.failure.message);
  return calculated.value;
}

/** Counts a month and closes it at the revision that was counted; a month that counts wrong stays open. */
export async function closeMonth(ports: Ports, of: OpenMonth): Promise<Closing> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const count = await countMonth(ports, of);
    if (count === null) return 'moving';
    if (count.wrong.length > 0) return { of, count, since: ports.now().getTime() };
    const { isFinal } = await renew(ports, of, { closeAt: count.revision });
    if (isFinal) return 'closed';
  }
  return 'moving';
}

/**
 * Counts a suspect month again. Repairs and closes it when the second count says exactly what the first said, which no
 * write in flight can make it do; else the suspicion was none, or is a new one.
 */
export async function resolveSuspicion(ports: Ports, { of, count }: Suspicion): Promise<Closing> {
  const again = await countMonth(ports, of);
  if (again === null) return 'moving';
  if (again.wrong.length === 0) return closeMonth(ports, of);
  if (!agree(again, count)) return { of, count: again, since: ports.now().getTime() };
  ports.onDrift(
    of,
    count.wrong.map(({ name }) => name),
  );
  const repaired = await repairTotals(ports, of, count);
  const isClosed = repaired !== null && (await renew(ports, of, { closeAt: repaired })).isFinal;
  return isClosed ? 'closed' : closeMonth(ports, of);
}

function agree(one: Count, other: Count): boolean {
  return one.revision === other.revision && JSON.stringify(one.wrong) === JSON.stringify(other.wrong);
}
