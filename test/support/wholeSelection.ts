import {
  buildASTSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';

/** A field of Query, Mutation or Subscription as the deployed schema has it. */
export interface RootField {
  kind: 'query' | 'mutation' | 'subscription';
  field: GraphQLField<unknown, unknown>;
  /** Asks for everything below the field; its variables are named like its arguments. */
  document: string;
  /** Whether a directive opens it to groups only. */
  isForGroups: boolean;
}

export type Variables = Record<string, unknown>;

/** The mutations whose results a subscription delivers. */
export function mutationsBehind({ astNode }: GraphQLField<unknown, unknown>): string[] {
  const subscribe = astNode?.directives?.find(({ name }) => name.value === 'aws_subscribe');
  const { mutations } = Object.fromEntries(
    (subscribe?.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
  return (mutations ?? []) as string[];
}

/** Levels of a query that production allows. */
const DEPTH = 8;

const APPSYNC_SCALARS = 'scalar AWSDate scalar AWSDateTime scalar AWSJSON scalar AWSURL';

export function deployedSchema(sdl: string): GraphQLSchema {
  return buildASTSchema(parse(`${APPSYNC_SCALARS} ${sdl}`), { assumeValidSDL: true });
}

/** Every field down to the depth limit, those with a resolver of their own included. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter((field) => depth < DEPTH || !isObjectType(getNamedType(field.type)))
    .map((field) => `${field.name}${selectionOf(field.type, depth + 1)}`);
  return ` { ${fields.join(' ')} }`;
}

function documentOf(kind: RootField['kind'], field: GraphQLField<unknown, unknown>): string {
  const { name, args, type } = field;
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const [head, call] = args.length === 0 ? ['', ''] : [` (${declared})`, `(${given})`];
  return `${kind}${head} { ${name}${call}${selectionOf(type, 2)} }`;
}

function fieldsOf(kind: RootField['kind'], type: GraphQLObjectType | null | undefined): RootField[] {
  return Object.values(type?.getFields() ?? {}).map((field) => ({
    kind,
    field,
    document: documentOf(kind, field),
    isForGroups: (field.astNode?.directives ?? []).some(({ arguments: given }) =>
      given?.some(({ name }) => name.value === 'cognito_groups'),
    ),
  }));
}

/** What is asked over HTTP. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  return [...fieldsOf('query', schema.getQueryType()), ...fieldsOf('mutation', schema.getMutationType())];
}

/** What is listened to over a WebSocket. */
export function subscriptionFields(schema: GraphQLSchema): RootField[] {
  return fieldsOf('subscription', schema.getSubscriptionType());
}

/** `Type.field` of everything in an answer that holds something. */
export function foundIn(type: GraphQLOutputType, value: unknown): string[] {
  const named = getNamedType(type);
  if (!isObjectType(named) || value === null || value === undefined) return [];
  const objects = [value].flat(3) as Record<string, unknown>[];
  return objects.flatMap((object) =>
    Object.values(named.getFields()).flatMap((field) => {
      const found = object[field.name];
      const isEmpty = found === null || found === undefined || (Array.isArray(found) && found.length === 0);
      return isEmpty ? [] : [`${named.name}.${field.name}`, ...foundIn(field.type, found)];
    }),
  );
}

/** The same variables with `id` in every place of type ID that they leave open. */
export function withEveryId({ field }: RootField, variables: Variables, id: string): Variables {
  const filled = { ...variables };
  for (const { name, type } of field.args) {
    const value = fillIds(type, filled[name], id);
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}

function fillIds(type: GraphQLInputType, value: unknown, id: string): unknown {
  if (isNonNullType(type)) return fillIds(type.ofType, value, id);
  if (isListType(type)) return Array.isArray(value) ? value.map((each) => fillIds(type.ofType, each, id)) : value;
  if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    const entries = Object.values(type.getFields()).map(
      (field) => [field.name, fillIds(field.type, (value as Variables)[field.name], id)] as const,
    );
    return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
  }
  return value ?? (type.toString() === 'ID' ? id : undefined);
}
