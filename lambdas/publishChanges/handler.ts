import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { setTimeout as pause } from 'node:timers/promises';
import { observe } from '../shared/observability/observability.ts';
import { observed } from '../shared/observability/observed.ts';
import type { Ports } from './publishChanges.ts';
import { publishChanges } from './publishChanges.ts';
import { publish } from './publisher.ts';
import type { Caller } from './signedPost.ts';

const { env } = process;
const observability = observe('publishChanges');

const caller: Caller = {
  url: env['GRAPHQL_URL']!,
  region: env['AWS_REGION']!,
  credentials: {
    accessKeyId: env['AWS_ACCESS_KEY_ID']!,
    secretAccessKey: env['AWS_SECRET_ACCESS_KEY']!,
    ...(env['AWS_SESSION_TOKEN'] !== undefined && { sessionToken: env['AWS_SESSION_TOKEN'] }),
  },
};

const ports: Ports = {
  database: DynamoDBDocumentClient.from(new DynamoDBClient({})),
  tables: {
    analytics: env['ANALYTICS_TABLE']!,
    budgets: env['BUDGETS_TABLE']!,
    goals: env['GOALS_TABLE']!,
    transactions: env['TRANSACTIONS_TABLE']!,
  },
  publish: (publication) => publish({ caller, fetch, pause, random: Math.random }, publication),
  now: () => new Date(),
  observability,
};

/** Takes batches of the streams of all four tables. */
export const handler = observed(observability, ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  publishChanges(ports, Records),
);
