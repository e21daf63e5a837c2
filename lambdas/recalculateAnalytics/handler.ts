import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Result } from '../../domain/failure.ts';
import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import type { Ports } from '../shared/analytics/ports.ts';
import type { OwnedMonth } from '../shared/analytics/recalculate.ts';
import { recalculate } from '../shared/analytics/recalculate.ts';
import { failureOf } from './failureOf.ts';

const ports: Ports = {
  database: DynamoDBDocumentClient.from(new DynamoDBClient({})),
  tables: {
    budgets: process.env['BUDGETS_TABLE']!,
    transactions: process.env['TRANSACTIONS_TABLE']!,
    analytics: process.env['ANALYTICS_TABLE']!,
  },
  defaultCurrency: process.env['DEFAULT_CURRENCY']!,
  now: () => new Date(),
};

/** Called by `Mutation.recalculateAnalytics`, which took tenant and user from the token. Failures are values. */
export async function handler(event: OwnedMonth): Promise<Result<AnalyticsItem>> {
  try {
    return await recalculate(ports, event);
  } catch (error) {
    // eslint-disable-next-line no-console -- A function's log is its console; the caller learns none of this.
    console.error(error);
    return { ok: false, failure: failureOf(error) };
  }
}
