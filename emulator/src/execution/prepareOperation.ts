import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { ApiRuntime } from './apiRuntime.ts';
import type { GraphQLRequest, GraphQLResponse } from './engine.ts';
import { invalidRequest, refusedRequest } from './errors.ts';
import { chooseOperation } from './operation.ts';
import { variableErrors } from './variables.ts';

/** A request that can be run, or the answer to one that cannot. */
export type Prepared =
  | { readonly ok: true; readonly document: DocumentNode; readonly operation: OperationDefinitionNode }
  | { readonly ok: false; readonly response: GraphQLResponse };

/**
 * Everything that comes before execution: reading, validating, choosing the operation, checking the variables.
 * HTTP status and wording: https://github.com/graphql/graphql-over-http/issues/81, AppSync's own account of itself.
 */
export function prepareOperation({ documents, schema }: ApiRuntime, request: GraphQLRequest): Prepared {
  const variables: unknown = request.variables ?? {};
  if (typeof variables !== 'object' || Array.isArray(variables)) {
    return refused('MalformedHttpRequestException', 'Unable to parse GraphQL query.');
  }
  const read = documents.read(request.query);
  if (read.kind === 'unreadable') return refused('MalformedHttpRequestException', 'Unable to parse GraphQL query.');
  if (read.kind === 'invalid') return { ok: false, response: invalidRequest(read.errors) };
  const chosen = chooseOperation(read.document, request.operationName);
  if (!chosen.ok) return refused('BadRequestException', chosen.message);
  const { operation } = chosen;
  const errors = variableErrors(schema, operation, variables as Readonly<Record<string, unknown>>);
  if (errors.length > 0) return { ok: false, response: invalidRequest(errors) };
  return { ok: true, document: read.document, operation };
}

function refused(errorType: string, message: string): Prepared {
  return { ok: false, response: refusedRequest(errorType, message) };
}
