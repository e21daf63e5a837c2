import { readAttributes } from './attributeValues.ts';
import type { AttributeMap } from './attributeValues.ts';
import { MappingTemplateError } from '../requestElement.ts';
import type { RequestElement } from '../requestElement.ts';

/** `{ expression, expressionNames?, expressionValues? }` of a request. */
export interface Expression {
  readonly expression: string;
  readonly names?: Record<string, string>;
  readonly values?: AttributeMap;
}

/** Other elements of the same object must have been allowed by the caller. */
export function readExpression(element: RequestElement): Expression {
  return {
    expression: element.text('expression'),
    ...readNames(element),
    ...(element.optionalValue('expressionValues') === undefined
      ? {}
      : { values: readAttributes(element, 'expressionValues') }),
  };
}

export function readOptionalExpression(parent: RequestElement, name: string): Expression | undefined {
  const element = parent.optionalObject(name)?.allow('expression', 'expressionNames', 'expressionValues');
  return element && readExpression(element);
}

export function readProjection(parent: RequestElement): Expression | undefined {
  const element = parent.optionalObject('projection')?.allow('expression', 'expressionNames');
  return element && readExpression(element);
}

function readNames(element: RequestElement): { names?: Record<string, string> } {
  const names = element.optionalObject('expressionNames');
  return names ? { names: Object.fromEntries(names.names().map((name) => [name, names.text(name)])) } : {};
}

/**
 * DynamoDB has one map of names and one of values for all expressions of a request. A placeholder that stands for two
 * things is refused; an empty map is passed on, and DynamoDB refuses it.
 */
export function placeholders(...expressions: readonly (Expression | undefined)[]): {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: AttributeMap;
} {
  const names = merge(expressions.map((expression) => expression?.names));
  const values = merge(expressions.map((expression) => expression?.values));
  return {
    ...(names ? { ExpressionAttributeNames: names } : {}),
    ...(values ? { ExpressionAttributeValues: values } : {}),
  };
}

function merge<Value>(maps: readonly (Record<string, Value> | undefined)[]): Record<string, Value> | undefined {
  const given = maps.filter((map) => map !== undefined);
  if (given.length === 0) return undefined;
  const merged: Record<string, Value> = {};
  for (const [name, value] of given.flatMap((map) => Object.entries(map))) {
    if (Object.hasOwn(merged, name) && JSON.stringify(merged[name]) !== JSON.stringify(value)) {
      throw new MappingTemplateError(`The placeholder ${name} stands for two different things in one request.`);
    }
    merged[name] = value;
  }
  return merged;
}
