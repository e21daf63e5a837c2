import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownerPartition } from '../../table/keys.ts';
import type { OwnedMonth } from '../shared/analytics/recalculate.ts';
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
  database: DynamoDBDocumentClient.from(new DynamoDBClient({})),
  tables: {
    budgets: process.env['BUDGETS_TABLE']!,
    transactions: process.env['TRANSACTIONS_TABLE']!,
    analytics: process.env['ANALYTICS_TABLE']!,
  },
  defaultCurrency: process.env['DEFAULT_CURRENCY']!,
  now: () => new Date(),
  sleep,
  patience: ordinaryPatience,
  onDrift: (of: OwnedMonth, attributes: readonly string[]) =>
    observability.log('The totals of a month were not its sums', { ...named(of), attributes: attributes.join(' ') }),
  onFailure: (of: OwnedMonth, error: unknown) => observability.logFailure('A month failed', error, named(of)),
};

/**
 * Called on the first of the month and every night, and by hand with a month: closes the months that are over, and
 * calculates those that run for today.
 */
export const handler = jobHandler('monthClose', observability, async (request, timeLeft) => {
  const summary = await closeMonths({ ...ports, timeLeft }, request);
  observability.measure(metricNames.driftFound, summary.driftFound);
  return summary;
});
