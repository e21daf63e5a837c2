import { getLocation, type ASTNode } from 'graphql';
import type { ResolverError } from '../runtime/evaluation.ts';
import type { GraphQLResponse, GraphQLResponseError } from './engine.ts';

type Path = readonly (string | number)[];
type Locations = NonNullable<GraphQLResponseError['locations']>;

/** A resolver ended with an error. It becomes an error of the field; the message is meant for the client. */
export class ResolverFailure extends Error {
  readonly details: ResolverError;

  constructor(details: ResolverError) {
    super(details.message);
    this.details = details;
  }
}

/** A failure that the service itself raises. */
export function serviceFailure(errorType: string, message: string): ResolverFailure {
  return new ResolverFailure({ message, errorType, data: null, errorInfo: null });
}

/** https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html */
export function notAuthorized(typeName: string, fieldName: string): ResolverFailure {
  return serviceFailure('Unauthorized', `Not Authorized to access ${fieldName} on type ${typeName}`);
}

/** `util.unauthorized()` says no more than "Unauthorized"; the service words it as it does for a directive. */
export function worded(error: unknown, typeName: string, fieldName: string): unknown {
  const isPlain =
    error instanceof ResolverFailure &&
    error.details.errorType === 'Unauthorized' &&
    error.details.message === 'Unauthorized';
  return isPlain ? notAuthorized(typeName, fieldName) : error;
}

/** The shape in which AppSync reports an error of a resolver. */
export function fieldError(error: ResolverError, path: Path, locations: Locations): GraphQLResponseError {
  const { data, errorType, errorInfo, message } = error;
  return { path, data: data ?? null, errorType, errorInfo: errorInfo ?? null, locations, message };
}

/** Where a node stands, as AppSync writes it: a list of one. */
export function locationsOf(node: ASTNode | undefined): Locations {
  if (!node?.loc) return [];
  const { line, column } = getLocation(node.loc.source, node.loc.start);
  return [{ line, column, sourceName: null }];
}

/** `/items[3]/name`, as AppSync writes a path in a message. */
export function pathText(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `/${key}`)).join('');
}

/** A request of which nothing could be run: HTTP 400 and no `data`. */
export function refusedRequest(errorType: string, message: string): GraphQLResponse {
  return { status: 400, headers: {}, body: { errors: [{ errorType, message }] } };
}

/** A document or variables that do not fit the schema: HTTP 200 and `data: null`. */
export function invalidRequest(errors: readonly GraphQLResponseError[]): GraphQLResponse {
  return { status: 200, headers: {}, body: { data: null, errors } };
}
