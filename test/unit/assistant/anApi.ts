import type { ApiAnswer, GraphQLApi } from '../../../assistant/graphqlApi.ts';

export interface Sent {
  readonly operation: string;
  readonly variables: Record<string, unknown>;
}

/** An API that answers each operation as it is told to, and keeps what it was asked. */
export function anApi(answerTo: (sent: Sent) => ApiAnswer<unknown> | Promise<ApiAnswer<unknown>>) {
  const sent: Sent[] = [];
  const api: GraphQLApi = {
    async send(document, variables) {
      const [definition] = document.definitions;
      const operation = definition?.kind === 'OperationDefinition' ? (definition.name?.value ?? '') : '';
      sent.push({ operation, variables: variables as Record<string, unknown> });
      return (await answerTo(sent.at(-1)!)) as never;
    },
  };
  return { api, sent };
}

export function data(value: unknown): ApiAnswer<unknown> {
  return { data: value, errors: [] };
}
