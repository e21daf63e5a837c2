import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ordinaryPatience } from '../shared/dynamodb/patience.ts';
import { jobHandler } from '../shared/jobs/jobHandler.ts';
import { observe } from '../shared/observability/observability.ts';
import { postDueRecurrings } from './postDueRecurrings.ts';

const observability = observe('dueRecurrings');

const ports = {
  database: DynamoDBDocumentClient.from(new DynamoDBClient({})),
  tables: { budgets: process.env['BUDGETS_TABLE']!, transactions: process.env['TRANSACTIONS_TABLE']! },
  now: () => new Date(),
  patience: ordinaryPatience,
  onFailure: ({ PK, SK }: { PK: string; SK: string }, error: unknown) =>
    observability.logFailure('A template failed', error, { owner: PK, template: SK }),
};

/** Called every day, and by hand: posts the recurring transactions that are due, and reminds of those that will be. */
export const handler = jobHandler('dueRecurrings', observability, ({ today }, timeLeft) =>
  postDueRecurrings({ ...ports, timeLeft }, today),
);
