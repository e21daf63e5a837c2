import type { ApiError, GraphQLApi } from './graphqlApi.ts';

/** The same API, with the token cut out of whatever its errors say: what a tool answers ends up with a model. */
export function hideToken(api: GraphQLApi, token: string): GraphQLApi {
  const cleaned = (text: string): string => text.replaceAll(token, '[token]');
  const cleanedError = (error: ApiError): ApiError => ({ ...error, message: cleaned(error.message) });
  return {
    async send(document, variables) {
      try {
        const { data, errors } = await api.send(document, variables);
        return { data, errors: errors.map(cleanedError) };
      } catch (error) {
        throw new Error(cleaned(error instanceof Error ? error.message : String(error)));
      }
    },
  };
}
