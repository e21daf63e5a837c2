import type { Ports } from '../../lambdas/shared/analytics/ports.ts';
import type { FakeDynamoDB } from './fakeDynamoDB/fakeDynamoDB.ts';
import { tables } from './ledgerWorld.ts';

/** What calculations of analytics work with in tests: no metrics, no model, nothing expires, 10 March 2025. */
export function analyticsPorts(database: FakeDynamoDB, changes: Partial<Ports> = {}): Ports {
  return {
    database: database.client,
    tables,
    defaultCurrency: 'USD',
    retentionMonths: null,
    recommender: null,
    measure: () => undefined,
    now: () => new Date('2025-03-10T08:00:00Z'),
    ...changes,
  };
}
