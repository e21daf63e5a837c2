import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What a calculation works with. */
export interface Ports {
  readonly database: DynamoDBDocumentClient;
  readonly tables: {
    readonly budgets: string;
    readonly transactions: string;
    readonly analytics: string;
  };
  /** ISO 4217, of months without a budget. */
  readonly defaultCurrency: string;
  readonly now: () => Date;
}
