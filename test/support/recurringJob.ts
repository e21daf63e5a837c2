import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { newRecurring } from '../../domain/recurring.ts';
import type { RecurringInput } from '../../domain/recurring.ts';
import type { Ports } from '../../lambdas/dueRecurrings/ports.ts';
import type { Owner } from '../../table/keys.ts';
import type { RecurringItem } from '../../table/recurringItem.ts';
import { recurringItem } from '../../table/recurringItem.ts';
import { firstVersion } from '../../table/stored.ts';
import type { FakeDynamoDB } from './fakeDynamoDB/fakeDynamoDB.ts';

export const tables = { budgets: 'budgets', transactions: 'transactions' };

export const somebody: Owner = { tenantId: 'abc123', userId: 'user-456' };

/** The customer's document, due next on 2025-02-01. */
export const rent = {
  id: 'rec-uuid-321',
  name: 'Monthly Rent',
  amount: 2200,
  category: 'housing',
  frequency: 'monthly',
  startDate: '2024-01-01',
  dayOfMonth: 1,
  lastGenerated: '2025-01-01',
} satisfies RecurringInput;

export function template(input: RecurringInput, owner: Owner = somebody, shard = 7): RecurringItem {
  const made = newRecurring(input, { id: 'unnamed', currency: 'USD', today: input.startDate });
  if (!made.ok) throw new Error(made.failure.message);
  return recurringItem(owner, made.value, { shard }, firstVersion('2024-01-01T00:00:00.000Z'));
}

export function keep(database: FakeDynamoDB, ...templates: RecurringItem[]): void {
  for (const item of templates) database.store(tables.budgets, { ...item });
}

/** What the job works with: a clock that stands still, no waiting, all the time in the world. */
export function jobPorts(client: DynamoDBDocumentClient, more: Partial<Ports> = {}): Ports {
  return {
    database: client,
    tables,
    now: () => new Date('2025-06-15T00:30:00Z'),
    timeLeft: () => 60_000,
    patience: { attempts: 4, firstPause: 100, sleep: async () => undefined, random: () => 1 },
    onFailure: (_, error) => {
      throw error;
    },
    ...more,
  };
}
