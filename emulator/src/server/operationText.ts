import type { GraphQLRequest } from '../execution/engine.ts';

export type Operation = Pick<GraphQLRequest, 'query' | 'variables' | 'operationName'>;

export type OperationOutcome =
  { readonly ok: true; readonly operation: Operation } | { readonly ok: false; readonly message: string };

/**
 * Reads `{ query, variables, operationName }` from JSON text: the body of a POST or the `data` of a subscription.
 * Messages are AppSync's (https://github.com/graphql/graphql-over-http/issues/81). Several operations in one array are
 * refused, as on AppSync.
 */
export function readOperation(text: string): OperationOutcome {
  if (text === '') return { ok: false, message: 'Request body is empty.' };
  const body = parseObject(text);
  const { query, variables, operationName } = body ?? {};
  if (typeof query !== 'string') return malformed;
  if (!isNullish(variables) && !isObject(variables)) return malformed;
  if (!isNullish(operationName) && typeof operationName !== 'string') return malformed;
  return { ok: true, operation: { query, variables, operationName } };
}

/** The object that JSON text holds; undefined for any other JSON and for text that is none. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const malformed: OperationOutcome = { ok: false, message: 'Unable to parse GraphQL query.' };

function isNullish(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
