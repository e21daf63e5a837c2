import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Owner } from '../../../table/keys.ts';
import type { Measure } from '../observability/observability.ts';
import type { Recommender } from '../recommender/recommender.ts';

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
  /** After how many months analytics expire unless they are calculated again; null for never. */
  readonly retentionMonths: number | null;
  /** Words the reasons of recommended cuts; null leaves the rules' own sentences. */
  readonly recommender: Recommender | null;
  readonly measure: Measure;
  readonly now: () => Date;
}

export interface OwnedMonth extends Owner {
  /** `YYYY-MM`. */
  readonly month: string;
}
