import { isAbstractType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';

/** One operation: what its selections mean. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variableValues: Record<string, unknown>;
}

/**
 * The result of a mutation field as subscribers see it: under the fields' own names instead of the caller's aliases,
 * every object with its `__typename`, and nothing that the caller did not select.
 * `typeNames`: path of an object in the result → its type, for fields of an interface or union type.
 */
export function publishedValue(
  value: unknown,
  type: GraphQLOutputType,
  fieldNodes: readonly FieldNode[],
  path: string,
  operation: Operation,
  typeNames: ReadonlyMap<string, string>,
): unknown {
  if (value === null || value === undefined) return null;
  if (isNonNullType(type)) return publishedValue(value, type.ofType, fieldNodes, path, operation, typeNames);
  if (isListType(type)) {
    const items = value as readonly unknown[];
    return items.map((item, index) =>
      publishedValue(item, type.ofType, fieldNodes, `${path}/${index}`, operation, typeNames),
    );
  }
  if (isLeafType(type)) return value;
  const result = value as Readonly<Record<string, unknown>>;
  const objectType = isAbstractType(type) ? typeNamed(operation, typeNames.get(path)) : type;
  if (!objectType) return null;
  const published: Record<string, unknown> = { __typename: objectType.name };
  const { schema, fragments, variableValues } = operation;
  for (const [key, nodes] of collectSubfields(schema, fragments, variableValues, objectType, fieldNodes)) {
    const field = objectType.getFields()[nodes[0]?.name.value ?? ''];
    if (!field || Object.hasOwn(published, field.name)) continue;
    const below = `${path}/${key}`;
    published[field.name] = publishedValue(result[key], field.type, nodes, below, operation, typeNames);
  }
  return published;
}

export function typeNamed({ schema }: Operation, name: unknown): GraphQLObjectType | undefined {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  return isObjectType(type) ? type : undefined;
}
