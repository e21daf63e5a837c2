import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DataSourceOutcome } from '../dataSource.ts';
import type { Access } from './access.ts';
import type { PageTokens } from './pageTokens.ts';
import type { RequestElement } from '../requestElement.ts';

/** Runs the request object of one operation. Failures are thrown unless they come with a result. */
export type Operation = (request: RequestElement, context: OperationContext) => Promise<DataSourceOutcome>;

export interface OperationContext {
  readonly client: DynamoDBClient;
  /** The data source's own table; batches and transactions name theirs. */
  readonly tableName: string;
  readonly pageTokens: PageTokens;
  /** To be called right before a request is sent: throws if the role does not allow it, else tells the observer. */
  admit(operation: string, input: object, accesses: readonly Access[]): void;
}

export function success(result: unknown): DataSourceOutcome {
  return { result, error: null };
}
