import type { GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { GSI2 } from '../table/indexes.ts';
import type { FunctionParts } from './functionParts.ts';
import { askModel } from './modelAccess.ts';
import { allow, index } from './tableAccess.ts';

// What the roles of functions allow beside their own log and traces: exactly what their requests need, no index that is
// not named, and never Scan. TransactWriteItems needs the actions of its members and has none of its own.

/** Calculates a month from all that is recorded and planned for it. */
export function calculateMonth(parts: FunctionParts): PolicyStatement[] {
  const { budgets, transactions, analytics } = parts.tables;
  return [
    allow(['BatchGetItem', 'Query'], budgets.tableArn),
    allow(['Query'], transactions.tableArn),
    allow(['GetItem', 'PutItem'], analytics.tableArn),
    ...askModel(parts),
  ];
}

/** Calculates the months that changes concern, from as little as will do. */
export function followChanges(parts: FunctionParts): PolicyStatement[] {
  const { transactions, analytics } = parts.tables;
  return [
    ...calculateMonth(parts),
    allow(['BatchGetItem'], transactions.tableArn),
    allow(['Query'], analytics.tableArn),
  ];
}

/** Finds the months that are not final, counts them, and repairs totals on condition of their revision. */
export function closeMonths(parts: FunctionParts): PolicyStatement[] {
  const { budgets, analytics } = parts.tables;
  return [
    ...followChanges(parts),
    allow(['GetItem', 'UpdateItem'], budgets.tableArn),
    allow(['Query'], index(analytics, GSI2)),
  ];
}

/** Finds due templates; writes postings, totals and templates. */
export function postRecurrings({ tables: { budgets, transactions } }: FunctionParts): PolicyStatement[] {
  return [
    allow(['Query'], index(budgets, GSI2)),
    allow(['GetItem', 'PutItem', 'UpdateItem'], budgets.tableArn),
    allow(['PutItem'], transactions.tableArn),
  ];
}

/** The mutations that feed the subscriptions, open to IAM alone. */
export const publishingFields = [
  'publishBudgetUpdate',
  'publishAnalyticsUpdate',
  'publishTransactionChange',
  'publishGoalUpdate',
  'publishRecurringDue',
] as const;

/** Reads changed items as they are now, and publishes them. */
export function publish({ tables }: FunctionParts, api: GraphqlApi): PolicyStatement[] {
  return [
    allow(['BatchGetItem'], ...tables.all.map(({ table }) => table.tableArn)),
    new PolicyStatement({
      actions: ['appsync:GraphQL'],
      resources: publishingFields.map((field) => `${api.arn}/types/Mutation/fields/${field}`),
    }),
  ];
}

export function describeTables({ tables }: FunctionParts): PolicyStatement[] {
  return [allow(['DescribeTable'], ...tables.all.map(({ table }) => table.tableArn))];
}

/** Lambda and EventBridge Scheduler put what failed for good into the queue in the role of the function or schedule. */
export function sendTo(queue: IQueue): PolicyStatement {
  return new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
}
