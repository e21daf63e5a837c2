import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ApiAnswer, ApiError, GraphQLApi } from './graphqlApi.ts';
import { Refusal, refusalOf } from './refusal.ts';

async function answerTo<Data, Variables>(
  api: GraphQLApi,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<ApiAnswer<Data>> {
  try {
    return await api.send(document, variables);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal({ errorType: 'Unreachable', message: `${message}. No figures could be read.` });
  }
}

/**
 * The data of a request, with the errors of the parts that could not be read; such a part is null.
 * @throws Refusal when there is no data at all
 */
export async function askForParts<Data, Variables>(
  api: GraphQLApi,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<{ readonly data: Data; readonly errors: readonly ApiError[] }> {
  const { data, errors } = await answerTo(api, document, variables);
  if (data !== null) return { data, errors };
  throw refusalOf(errors[0] ?? { message: 'The API answered without data.' });
}

/**
 * The data of a request that is answered whole or not at all.
 * @throws Refusal with the first error of the API
 */
export async function ask<Data, Variables>(
  api: GraphQLApi,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, errors } = await askForParts(api, document, variables);
  const [error] = errors;
  if (error) throw refusalOf(error);
  return data;
}
