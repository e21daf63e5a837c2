import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { BudgetApi } from './budgetApi.ts';

/** The database of an API under test, as its functions ask it. */
export function jobsDatabase({ emulator, accessKeyId }: BudgetApi): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    endpoint: process.env['DYNAMODB_ENDPOINT'],
    region: emulator.app.region,
    credentials: { accessKeyId, secretAccessKey: 'local' },
  });
  return DynamoDBDocumentClient.from(client);
}

export const deployedTables = {
  budgets: 'tyche-budgets',
  transactions: 'tyche-transactions',
  analytics: 'tyche-spending-analytics',
};
