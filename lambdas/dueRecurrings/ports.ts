import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../../table/keys.ts';
import type { Patience } from '../shared/dynamodb/patience.ts';

/** What the job works with. */
export interface Ports {
  readonly database: DynamoDBDocumentClient;
  readonly tables: { readonly budgets: string; readonly transactions: string };
  readonly now: () => Date;
  /** Milliseconds that the run may still work. */
  readonly timeLeft: () => number;
  readonly patience: Patience;
  /** Told of each template that failed. */
  readonly onFailure: (template: Key, error: unknown) => void;
}
