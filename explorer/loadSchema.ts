import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'graphql';

/** The API's schema, which comes with the page: in production the API itself does not tell it. */
export async function loadSchema(): Promise<GraphQLSchema> {
  const { default: sdl } = await import('virtual:api-schema');
  // The build has checked it.
  return buildSchema(sdl, { assumeValidSDL: true });
}
