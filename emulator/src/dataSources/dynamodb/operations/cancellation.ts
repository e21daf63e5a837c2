import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { CancellationReason } from '@aws-sdk/client-dynamodb';
import type { DataSourceOutcome } from '../../dataSource.ts';
import { fromAttributes } from '../attributeValues.ts';
import { toHandlerError } from '../failures.ts';

/**
 * A cancelled transaction: `{ [emptyKey]: null, cancellationReasons: [{ type, message, item? }] }` and the error. Other
 * errors are thrown again. `type` is DynamoDB's code (`ConditionalCheckFailed`); AppSync's pages print it as
 * `ConditionCheckFailed` too, so code should take both. A member that was not at fault has type and message `None`.
 */
export function afterCancellation(error: unknown, emptyKey: 'items' | 'keys'): DataSourceOutcome {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const reasons = (error.CancellationReasons ?? []).map(toReason);
  return { result: { [emptyKey]: null, cancellationReasons: reasons }, error: toHandlerError(error) };
}

function toReason(reason: CancellationReason): Record<string, unknown> {
  return {
    ...(reason.Item ? { item: fromAttributes(reason.Item) } : {}),
    type: reason.Code ?? 'None',
    message: reason.Message ?? 'None',
  };
}
