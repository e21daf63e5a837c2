import { Kind, type ASTNode, type GraphQLError } from 'graphql';
import { javaValue } from './javaValue.ts';
import type { Place } from './places.ts';

type Places = ReadonlyMap<ASTNode, Place>;

/**
 * `Validation error of type FieldUndefined: Field 'x' in type 'Query' is undefined @ 'x'`. The details of the errors
 * that clients meet are AppSync's own wording; those of the others are graphql-js's.
 */
export function validationMessage(type: string | undefined, error: GraphQLError, places: Places): string {
  // Of no rule: graphql-js gave up, after too many errors or too much comparing of fields.
  if (type === undefined) return error.message;
  const node = error.nodes?.[0];
  const place = node && places.get(node);
  const details = (place && detailsOf(type, error.message, node, place)) ?? error.message;
  return `Validation error of type ${type}: ${details}`;
}

function detailsOf(type: string, message: string, node: ASTNode, place: Place): string | undefined {
  const at = ` @ '${place.fields}'`;
  const [first = '', second = ''] = [...message.matchAll(/"([^"]*)"/g)].map(([, quoted = '']) => quoted);
  switch (type) {
    case 'FieldUndefined':
      return `Field '${first}' in type '${second}' is undefined${at}`;
    case 'UnknownType':
      return `Unknown type ${first}`;
    case 'SubSelectionRequired':
      return `Sub selection required for type ${named(second)} of field ${first}${at}`;
    case 'SubSelectionNotAllowed':
      return `Sub selection not allowed on leaf type ${named(second)} of field ${first}${at}`;
    case 'UnknownArgument':
      return message.includes(' on field ') ? `Unknown field argument ${first}${at}` : undefined;
    case 'MissingFieldArgument':
      return message.startsWith('Field ') ? `Missing field argument ${second}${at}` : undefined;
    case 'UndefinedVariable':
      return `Undefined variable ${first.slice(1)}${at}`;
    case 'UnusedVariable':
      return `Unused variable ${first.slice(1)}`;
    case 'WrongType':
      return wrongType(message, node, place, first, second);
    default:
      return undefined;
  }
}

function wrongType(
  message: string,
  node: ASTNode,
  { argument, fields }: Place,
  first: string,
  second: string,
): string | undefined {
  const value = node.kind === Kind.OBJECT_FIELD ? node.value : node;
  if (argument === '' || !isValue(value)) return undefined;
  const subject = `argument '${argument}' with value '${javaValue(value)}'`;
  const at = ` @ '${fields}'`;
  if (message.includes('was not provided')) {
    return `${subject} is missing required fields '[${first.split('.')[1] ?? first}]'${at}`;
  }
  if (message.includes('is not defined by type')) {
    return `${subject} contains a field not in '${second}': '${first}'${at}`;
  }
  if (value.kind === Kind.NULL) return `${subject} must not be null${at}`;
  return `${subject} is not a valid '${expectedType(message)}'${at}`;
}

/** The type's name in `Expected value of type "T", found …`, `Int cannot represent …` and the two errors of enums. */
function expectedType(message: string): string {
  const found = /^Expected value of type "([^"]*)"|^(\w+) cannot|^Enum "(\w+)"| in "(\w+)" enum\.$/.exec(message) ?? [];
  return named(found.slice(1).find((name) => name !== undefined) ?? '');
}

/** Without the marks of lists and non-null. */
function named(type: string): string {
  return type.replaceAll(/[[\]!]/g, '');
}

type ValueLike = Parameters<typeof javaValue>[0];

function isValue(node: ASTNode): node is ValueLike {
  return node.kind === Kind.VARIABLE || /^(Int|Float|String|Boolean|Null|Enum|List|Object)Value$/.test(node.kind);
}
