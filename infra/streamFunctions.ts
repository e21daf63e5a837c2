import { Duration } from 'aws-cdk-lib';
import type { GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { addFailureQueue } from './failureQueue.ts';
import { followChanges, publish, sendTo } from './functionAccess.ts';
import { functionEnvironment } from './functionParts.ts';
import type { FunctionParts } from './functionParts.ts';
import { addLambda } from './lambdaFunction.ts';
import * as filters from './streamFilters.ts';
import type { StreamFilter } from './streamFilters.ts';
import { addStreamMapping } from './streamMapping.ts';
import { readStreams } from './tableAccess.ts';

type TableName = 'budgets' | 'transactions' | 'analytics' | 'goals';

interface Follower {
  readonly name: string;
  readonly description: string;
  readonly access: readonly PolicyStatement[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The tables that it follows, and which of their changes it gets. */
  readonly streams: Partial<Record<TableName, StreamFilter>>;
}

export interface StreamFunctions {
  readonly followers: readonly LambdaFunction[];
  /** What they could not process: each message names a place in a stream, which keeps it for a day. */
  readonly streamFailures: Queue;
}

/** The functions that follow the tables' streams. No stream has more than two readers: DynamoDB throttles a third. */
export function addStreamFunctions(scope: Construct, api: GraphqlApi, parts: FunctionParts): StreamFunctions {
  const streamFailures = addFailureQueue(scope, 'StreamFailures');
  const updateAnalytics = addFollower(scope, parts, streamFailures, {
    name: 'updateAnalytics',
    description: 'Recalculates the analytics of each month that a change concerns',
    access: followChanges(parts),
    streams: { budgets: filters.readByCalculations, transactions: filters.unlessExpired },
  });
  const publishChanges = addFollower(scope, parts, streamFailures, {
    name: 'publishChanges',
    description: 'Tells subscribers what has changed, whatever changed it',
    access: publish(parts, api),
    environment: { GRAPHQL_URL: api.graphqlUrl },
    streams: {
      budgets: filters.seenBySubscribers,
      transactions: filters.unlessExpired,
      analytics: filters.written,
      goals: filters.goalsThemselves,
    },
  });
  return { followers: [updateAnalytics, publishChanges], streamFailures };
}

function addFollower(scope: Construct, parts: FunctionParts, failures: Queue, follower: Follower): LambdaFunction {
  const { name, description, access, environment, streams } = follower;
  const followed = (Object.entries(streams) as [TableName, StreamFilter][]).map(([tableName, filter]) => ({
    id: `${name}.${tableName}`,
    table: parts.tables[tableName],
    filter,
  }));
  const target = addLambda(scope, name, description, parts.lambdas, {
    memorySize: 512,
    timeout: Duration.seconds(60),
    environment: { ...functionEnvironment(name, parts), ...environment },
    access: [...access, readStreams(...followed.map(({ table }) => table)), sendTo(failures)],
  });
  for (const { id, table, filter } of followed) addStreamMapping(scope, id, { table, filter, target, failures });
  return target;
}
