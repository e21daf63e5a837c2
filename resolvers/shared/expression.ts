import { util } from '@aws-appsync/utils';
import type { Expression } from '../../table/expression.ts';

/** An expression as AppSync wants it in a condition or an update. */
export function expressionOf({ expression, names, values }: Expression) {
  return values
    ? { expression, expressionNames: names, expressionValues: util.dynamodb.toMapValues(values) }
    : { expression, expressionNames: names };
}
