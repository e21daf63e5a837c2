import { setTimeout as sleep } from 'node:timers/promises';
import { ownerPartition } from '../../table/keys.ts';
import { analyticsPorts } from '../shared/analytics/analyticsPorts.ts';
import type { OwnedMonth } from '../shared/analytics/ports.ts';
import { ordinaryPatience } from '../shared/dynamodb/patience.ts';
import { jobHandler } from '../shared/jobs/jobHandler.ts';
import { metricNames } from '../shared/metricNames.ts';
import { observe } from '../shared/observability/observability.ts';
import { closeMonths } from './closeMonths.ts';

const observability = observe('monthClose');

function named(of: OwnedMonth) {
  return { owner: ownerPartition(of), month: of.month };
}

const ports = {
  ...analyticsPorts(process.env, observability),
  sleep,
  patience: ordinaryPatience,
  onDrift(of: OwnedMonth, attributes: readonly string[]) {
    observability.log('The totals of a month were not its sums', { ...named(of), attributes: attributes.join(' ') });
    observability.measure(metricNames.driftFound, 1);
  },
  onFailure: (of: OwnedMonth, error: unknown) => observability.logFailure('A month failed', error, named(of)),
};

/**
 * Called on the first of the month and every night, and by hand with a month: closes the months that are over, and
 * calculates those that run for today.
 */
export const handler = jobHandler('monthClose', observability, async (request, timeLeft) => {
  const summary = await closeMonths({ ...ports, timeLeft }, request);
  if (summary.driftFound === 0) observability.measure(metricNames.driftFound, 0);
  return summary;
});
