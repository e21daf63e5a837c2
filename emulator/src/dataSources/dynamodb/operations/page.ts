import type { QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import type { DataSourceOutcome } from '../../dataSource.ts';
import { fromAttributes } from '../attributeValues.ts';
import type { AttributeMap } from '../attributeValues.ts';
import { success } from '../operation.ts';
import type { OperationContext } from '../operation.ts';
import type { RequestElement } from '../../requestElement.ts';

/** The key after which the page starts, from `nextToken`. */
export function startKey(request: RequestElement, context: OperationContext): AttributeMap | undefined {
  const token = request.optionalText('nextToken');
  return token === undefined ? undefined : context.pageTokens.open(token);
}

/** `{ items, nextToken, scannedCount }`, where scannedCount counts before the filter. */
export function page(
  output: Pick<QueryCommandOutput, 'Items' | 'LastEvaluatedKey' | 'ScannedCount'>,
  context: OperationContext,
): DataSourceOutcome {
  return success({
    items: (output.Items ?? []).map(fromAttributes),
    nextToken: output.LastEvaluatedKey ? context.pageTokens.seal(output.LastEvaluatedKey) : null,
    scannedCount: output.ScannedCount ?? 0,
  });
}
