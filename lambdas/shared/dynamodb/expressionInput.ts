import type { Expression } from '../../../table/expression.ts';

interface NamesAndValues {
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

/** All that the expressions of a request mention, as the SDK wants it. */
export function namesAndValues(expressions: readonly Expression[]): NamesAndValues {
  const names = Object.assign({}, ...expressions.map((each) => each.names)) as Record<string, string>;
  const values = Object.assign({}, ...expressions.map((each) => each.values)) as Record<string, unknown>;
  return {
    ExpressionAttributeNames: names,
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}

/** The condition of a write, as the SDK wants it. */
export function conditionInput(condition: Expression) {
  return { ConditionExpression: condition.expression, ...namesAndValues([condition]) };
}

/** An update, on a condition or without one, as the SDK wants it. */
export function updateInput(update: Expression, condition?: Expression) {
  return {
    UpdateExpression: update.expression,
    ...(condition && { ConditionExpression: condition.expression }),
    ...namesAndValues(condition ? [update, condition] : [update]),
  };
}
