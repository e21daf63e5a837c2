import { isDeepStrictEqual } from 'node:util';
import type { Body, GraphQLError } from './compare.ts';

/** Applied to the answers of both sides before they are compared: what the simulator does to every request. */
export interface Everywhere {
  readonly name: string;
  /** Why the two differ there, and who does as AppSync does. */
  readonly reason: string;
  apply(body: Body): Body;
}

/** `2025-01-31T23:30:00-05:00`, with or without a fraction. */
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

export const everywhere: readonly Everywhere[] = [
  {
    name: 'page tokens',
    reason: 'Ours are sealed and belong to one caller and query, as on AppSync; the simulator sends the key in base64.',
    apply: (body) =>
      mapValues(body, (value, key) => (key === 'nextToken' && typeof value === 'string' ? 'token' : value)),
  },
  {
    name: 'AWSDateTime is rewritten',
    reason: "AppSync keeps a date as it was written; the simulator's scalar turns it into UTC with milliseconds.",
    apply: (body) =>
      mapValues(body, (value) =>
        typeof value === 'string' && dateTime.test(value) ? new Date(value).toISOString() : value,
      ),
  },
  {
    name: 'places in the document',
    reason: 'AppSync tells line and column of an error; the simulator loses them for errors of resolvers.',
    apply: (body) => mapErrors(body, ({ locations: _, ...error }) => error),
  },
  {
    name: 'nulls of an error',
    reason:
      'AppSync sends parts of an error that are not there as null; the simulator leaves some out and sends others as {}.',
    apply: (body) => mapErrors(body, withNulls),
  },
  {
    name: 'a second error for a failed field',
    reason:
      'When the resolver of a non-null field fails, graphql-js in the simulator reports the null as well; AppSync does not.',
    apply: ({ errors, ...body }) => ({ ...body, errors: errors?.filter(({ message }) => !isSecondError(message)) }),
  },
  {
    name: 'words of a refused document',
    reason:
      "What validation refuses comes in graphql-java's words from AppSync and in graphql-js's from the simulator.",
    apply: (body) => mapErrors(body, (error) => (isOfDocument(error) ? { ...error, message: 'refused' } : error)),
  },
];

/** Chapters whose answers differ, each with its reason. One that does not differ any more has to go. */
export const chapters: Readonly<Record<string, string>> = {
  'createCategory again':
    'On AppSync a put whose condition fails brings the item in its way, which tells a repetition; the simulator brings none.',
  'createGoal again': 'As createCategory again.',
  'createRecurring again': 'As createCategory again.',
  'deleteGoal again': 'The simulator fails on a DeleteItem that found nothing; on AppSync its result is null.',
  'deleteRecurring again': 'As deleteGoal again.',
  'a query that is none':
    'AppSync answers 400 with `errors`; the simulator 200 with `errorMessage`, which no client understands.',
  'two operations and no name': 'As with a query that is none.',
  'no token': 'Both answer 401; the words of the simulator are its own.',
  'a forged token': 'The simulator decodes a token and checks no signature: it lets everybody in.',
  'a page token that is none':
    "AppSync's error for a strange token names it and becomes InvalidInput; the simulator fails in JSON.parse.",
  'a date without seconds': "AppSync's AWSDateTime may leave out the seconds; the simulator's may not.",
};

const nothing = { errorType: null, errorInfo: null, data: null, path: null };

function withNulls(error: GraphQLError): GraphQLError {
  const { errorInfo, data } = error;
  return { ...nothing, ...error, errorInfo: isEmpty(errorInfo) ? null : errorInfo, data: isEmpty(data) ? null : data };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || isDeepStrictEqual(value, {});
}

function isSecondError(message = ''): boolean {
  return message.startsWith('Cannot return null for non-nullable field');
}

/** An error of no field: neither a resolver nor the server gave it a type. */
function isOfDocument({ errorType, path }: GraphQLError): boolean {
  return (errorType ?? null) === null && (path ?? null) === null;
}

function mapErrors(body: Body, change: (error: GraphQLError) => GraphQLError): Body {
  return { ...body, errors: body.errors?.map(change) };
}

/** Every value below, by its key; the outermost first. */
function mapValues<Value>(value: Value, change: (value: unknown, key: string) => unknown, key = ''): Value {
  const changed = change(value, key);
  if (Array.isArray(changed)) return changed.map((item) => mapValues<unknown>(item, change)) as Value;
  if (typeof changed !== 'object' || changed === null) return changed as Value;
  return Object.fromEntries(
    Object.entries(changed).map(([name, below]) => [name, mapValues<unknown>(below, change, name)]),
  ) as Value;
}
