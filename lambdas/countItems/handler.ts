import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { jobHandler } from '../shared/jobs/jobHandler.ts';
import { metricNames } from '../shared/metricNames.ts';
import { observe } from '../shared/observability/observability.ts';
import { countItems } from './countItems.ts';

const observability = observe('countItems');
const database = new DynamoDBClient({});
const tables = ['BUDGETS_TABLE', 'TRANSACTIONS_TABLE', 'ANALYTICS_TABLE', 'GOALS_TABLE'].map(
  (variable) => process.env[variable]!,
);

/** Called every day, and by hand. */
export const handler = jobHandler('countItems', observability, async () => {
  const counts = await countItems(database, tables);
  for (const { table, items } of counts) observability.measure(metricNames.itemCount, items, { table });
  return { ...Object.fromEntries(counts.map(({ table, items }) => [table, items])), failed: 0, left: 0 };
});
