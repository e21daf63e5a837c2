import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';
import { serviceFailure } from './errors.ts';

/** The parts of GraphQL's own resolve information that `ctx` shows, so that a subscription can make them too. */
export type FieldInfo = Pick<
  GraphQLResolveInfo,
  'fieldName' | 'fieldNodes' | 'returnType' | 'schema' | 'fragments' | 'variableValues'
> & { readonly parentTypeName: string };

/** What the client asked for below a field. */
export interface Selection {
  /** `author`, `author/name`, …: parents first, aliases in place of names. */
  readonly list: readonly string[];
  /** The selection set as written, without the field itself; empty for a field without one. */
  readonly text: string;
}

/** Paths in one list. Aliases and fragments let a short document ask for exponentially many. */
const MAXIMUM_PATHS = 10_000;

/**
 * `info.selectionSetList` and `info.selectionSetGraphQL`. Below an interface or a union the list has that type's own
 * fields only. Remembered in `known` by the field's nodes, which are the same for every object of a list.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html
 */
export function selectionOf(info: FieldInfo, known: WeakMap<object, Selection>): Selection {
  const found = known.get(info.fieldNodes);
  if (found) return found;
  const list: string[] = [];
  addPaths(info, info.fieldNodes, getNamedType(info.returnType), '', list);
  const selections = info.fieldNodes.flatMap((node) => node.selectionSet?.selections ?? []);
  const text = selections.length > 0 ? print({ kind: Kind.SELECTION_SET, selections }) : '';
  const selection = { list, text };
  known.set(info.fieldNodes, selection);
  return selection;
}

type Operation = Pick<FieldInfo, 'schema' | 'fragments' | 'variableValues'>;

function addPaths(
  operation: Operation,
  nodes: readonly FieldNode[],
  type: GraphQLNamedType,
  prefix: string,
  list: string[],
): void {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const node of nodes) addFields(operation, node.selectionSet?.selections ?? [], type, fields, visited);
  for (const [key, below] of fields) {
    list.push(`${prefix}${key}`);
    if (list.length > MAXIMUM_PATHS) throw serviceFailure('BadRequestException', 'The selection is too large.');
    const fieldType = typeOfField(type, below[0]?.name.value ?? '');
    if (fieldType) addPaths(operation, below, fieldType, `${prefix}${key}/`, list);
  }
}

/** The fields of a selection by alias or name, fragments resolved; each named fragment counts once. */
function addFields(
  operation: Operation,
  selections: readonly SelectionNode[],
  type: GraphQLNamedType,
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selections) {
    if (!isIncluded(selection, operation)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      fields.set(key, [...(fields.get(key) ?? []), selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : operation.fragments[selection.name.value];
    if (!fragment || !appliesTo(operation, fragment.typeCondition?.name.value, type)) continue;
    addFields(operation, fragment.selectionSet.selections, type, fields, visited);
  }
}

function isIncluded(selection: SelectionNode, { variableValues }: Operation): boolean {
  if (!selection.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false;
}

function appliesTo({ schema }: Operation, condition: string | undefined, type: GraphQLNamedType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wider = schema.getType(condition);
  return isObjectType(type) && isAbstractType(wider) && schema.isSubType(wider, type);
}

function typeOfField(type: GraphQLNamedType, field: string): GraphQLNamedType | undefined {
  const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
  return found && getNamedType(found.type);
}
