import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { allow } from './dataSources.ts';
import type { Tables } from './tables.ts';

/** A function that resolvers call, and all that its role allows beside its own log and traces. */
export interface LambdaAccess {
  readonly description: string;
  readonly access: (tables: Tables) => PolicyStatement[];
}

/**
 * The functions that may be a data source, by the name of their folder. Each gets exactly what its requests need: no
 * index that is not named, and never Scan.
 */
export const lambdaAccess: Readonly<Record<string, LambdaAccess>> = {
  recalculateAnalytics: {
    description: 'Computes the analytics of a month from its totals, plan and transactions',
    access: ({ budgets, transactions, analytics }) => [
      allow(['BatchGetItem', 'Query'], budgets.tableArn),
      allow(['Query'], transactions.tableArn),
      allow(['GetItem', 'PutItem'], analytics.tableArn),
    ],
  },
};
