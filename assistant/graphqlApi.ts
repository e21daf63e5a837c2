import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** An error as AppSync answers it. */
export interface ApiError {
  readonly message: string;
  readonly errorType?: string | null;
  readonly errorInfo?: unknown;
  readonly path?: readonly (string | number)[] | null;
}

export interface ApiAnswer<Data> {
  readonly data: Data | null;
  /** Empty when all went well. */
  readonly errors: readonly ApiError[];
}

/**
 * The GraphQL API with one person's token: the only way from here to any data, so that what another person has cannot be
 * reached. `send` fails with an error that says so when no answer of the API arrived.
 */
export interface GraphQLApi {
  send<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<ApiAnswer<Data>>;
}
