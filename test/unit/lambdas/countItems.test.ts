import { expect, it } from '@jest/globals';
import type { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { countItems } from '../../../lambdas/countItems/countItems.ts';

it('asks DynamoDB how many items each table has', async () => {
  const counts: Record<string, number> = { budgets: 12, goals: 0 };
  const database = {
    send: async ({ input }: DescribeTableCommand) => ({ Table: { ItemCount: counts[input.TableName!] } }),
  } as unknown as DynamoDBClient;
  expect(await countItems(database, ['budgets', 'goals'])).toEqual([
    { table: 'budgets', items: 12 },
    { table: 'goals', items: 0 },
  ]);
});
