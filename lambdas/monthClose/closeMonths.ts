import type { OwnedMonth } from '../shared/analytics/ports.ts';
import type { JobRequest } from '../shared/jobs/jobEvent.ts';
import { countWaiting } from '../shared/jobs/waitingItems.ts';
import type { WaitingItems } from '../shared/jobs/waitingItems.ts';
import type { Closing, Suspicion } from './closeMonth.ts';
import { closeMonth, renew, resolveSuspicion } from './closeMonth.ts';
import { eachMonth, monthsToClose, monthsToRenew } from './openMonths.ts';
import type { Ports } from './ports.ts';

export interface Summary {
  /** Months that were over and are final now. */
  closed: number;
  /** Months that run or lie ahead, calculated for the day of the run. */
  renewed: number;
  /** Months whose totals were not the sums of their transactions. */
  driftFound: number;
  failed: number;
  /** Months, about so many, that the time did not suffice for or that would not stand still: the next run does them. */
  left: number;
}

/** What is known of a run so far. */
interface Run {
  readonly ports: Ports;
  readonly request: JobRequest;
  readonly summary: Summary;
  suspicions: Suspicion[];
}

/** Between two counts of a month that counts wrong: no write takes that long. Milliseconds. */
const betweenCounts = 60_000;
const mostRounds = 3;
const mostSuspicions = 1000;

/** Closes everybody's months that are over, and renews those that run or lie ahead. */
export async function closeMonths(ports: Ports, request: JobRequest): Promise<Summary> {
  const summary: Summary = { closed: 0, renewed: 0, driftFound: 0, failed: 0, left: 0 };
  const onDrift: Ports['onDrift'] = (of, attributes) => {
    summary.driftFound += 1;
    ports.onDrift(of, attributes);
  };
  const run: Run = { ports: { ...ports, onDrift }, request, summary, suspicions: [] };
  await workOn(run, monthsToClose(ports, request), async (of) => note(run, await closeMonth(run.ports, of)));
  await workOn(run, monthsToRenew(ports, request), async (of) => {
    await renew(run.ports, of);
    summary.renewed += 1;
  });
  await resolveSuspicions(run);
  return summary;
}

async function workOn(
  run: Run,
  waiting: WaitingItems | null,
  work: (of: Suspicion['of']) => Promise<void>,
): Promise<void> {
  const { ports, request, summary } = run;
  if (waiting === null) return;
  await eachMonth(ports, waiting, request.today, (of) => guarded(run, of, () => work(of)));
  if (ports.timeLeft() <= 0) summary.left += await countWaiting(ports.database, waiting);
}

/** A month that fails is reported and does not stop the others. */
async function guarded({ ports, summary }: Run, of: OwnedMonth, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    summary.failed += 1;
    ports.onFailure(of, error);
  }
}

function note({ summary, suspicions }: Run, closing: Closing): void {
  if (closing === 'closed') summary.closed += 1;
  else if (closing === 'moving' || suspicions.length === mostSuspicions) summary.left += 1;
  else suspicions.push(closing);
}

/** Comes back to the months that counted wrong, a minute after they did. */
async function resolveSuspicions(run: Run): Promise<void> {
  for (let round = 0; round < mostRounds && run.suspicions.length > 0; round += 1) {
    const suspicions = run.suspicions;
    run.suspicions = [];
    for (const suspicion of suspicions) await comeBackTo(run, suspicion);
  }
  run.summary.left += run.suspicions.length;
}

async function comeBackTo(run: Run, suspicion: Suspicion): Promise<void> {
  const { ports, summary } = run;
  const wait = suspicion.since + betweenCounts - ports.now().getTime();
  if (ports.timeLeft() <= wait) {
    summary.left += 1;
    return;
  }
  if (wait > 0) await ports.sleep(wait);
  await guarded(run, suspicion.of, async () => note(run, await resolveSuspicion(ports, suspicion)));
}
