import { getNamedType, isCompositeType, isObjectType, type FieldNode } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { FieldInfo } from './selection.ts';

/** Of a plain value what the selection of the field names, under the client's aliases; other values unchanged. */
export function selectData(value: unknown, info: FieldInfoOfData): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => selectData(item, info));
  const type = getNamedType(info.returnType);
  if (typeof value !== 'object' || value === null || !isCompositeType(type)) return value;
  const record = value as Readonly<Record<string, unknown>>;
  const named = info.schema.getType(String(record['__typename'] ?? type.name));
  if (!isObjectType(named)) return null;
  const fields = collectSubfields(info.schema, info.fragments, info.variableValues, named, info.fieldNodes);
  return Object.fromEntries([...fields].map(([key, nodes]) => [key, below(record, named.name, nodes, info)]));
}

export type FieldInfoOfData = Pick<FieldInfo, 'schema' | 'fragments' | 'variableValues' | 'fieldNodes' | 'returnType'>;

function below(
  record: Readonly<Record<string, unknown>>,
  typeName: string,
  fieldNodes: readonly FieldNode[],
  info: FieldInfoOfData,
): unknown {
  const name = fieldNodes[0]?.name.value ?? '';
  if (name === '__typename') return typeName;
  const type = info.schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field ? selectData(record[name] ?? null, { ...info, fieldNodes, returnType: field.type }) : null;
}
