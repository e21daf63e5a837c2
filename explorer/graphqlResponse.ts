/** One GraphQL request as the API takes it over HTTP and over its realtime socket. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** What the response pane shows: the API's own answer, with this page's remarks under `extensions.explorer`. */
export interface GraphQLResponse {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Adds a remark of this page to an answer; what the API said stays as it came. */
export function withRemark(response: GraphQLResponse, remark: Readonly<Record<string, unknown>>): GraphQLResponse {
  return { ...response, extensions: { ...response.extensions, explorer: remark } };
}

/** An answer made by this page, because the API gave none. */
export function problem(message: string, remark?: Readonly<Record<string, unknown>>): GraphQLResponse {
  const response = { errors: [{ message }] };
  return remark === undefined ? response : withRemark(response, remark);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
