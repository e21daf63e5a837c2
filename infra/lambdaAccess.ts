import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { calculateMonth } from './functionAccess.ts';
import type { FunctionParts } from './functionParts.ts';

/** A function that resolvers call, and all that its role allows beside its own log and traces. */
export interface LambdaAccess {
  readonly description: string;
  readonly access: (parts: FunctionParts) => PolicyStatement[];
}

/** The functions that may be a data source, by the name of their folder. */
export const lambdaAccess: Readonly<Record<string, LambdaAccess>> = {
  recalculateAnalytics: {
    description: 'Computes the analytics of a month from its totals, plan and transactions',
    access: calculateMonth,
  },
};
