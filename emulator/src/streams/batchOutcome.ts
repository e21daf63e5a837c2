import type { Invocation } from '../functions/functionProcess.ts';
import type { StreamRecord } from './streamRecord.ts';

/**
 * Where a batch has to be tried again: the index of its first failed record; undefined when all is done.
 * A response that cannot be understood fails the batch, one that reports nothing does not.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export function firstFailure(
  invocation: Invocation,
  records: readonly StreamRecord[],
  reportsBatchItemFailures: boolean,
): number | undefined {
  if (!invocation.ok) return 0;
  if (!reportsBatchItemFailures) return undefined;
  const response: unknown = invocation.text === undefined ? null : JSON.parse(invocation.text);
  if (response === null) return undefined;
  if (typeof response !== 'object' || Array.isArray(response)) return 0;
  const failures: unknown = (response as Record<string, unknown>)['batchItemFailures'] ?? [];
  if (!Array.isArray(failures)) return 0;
  if (failures.length === 0) return undefined;
  const indexes = failures.map((failure) => indexOf(failure, records));
  return Math.max(0, Math.min(...indexes));
}

/** -1 for what names no record of the batch. */
function indexOf(failure: unknown, records: readonly StreamRecord[]): number {
  const identifier = (failure as { readonly itemIdentifier?: unknown } | null)?.itemIdentifier;
  return records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === identifier);
}
