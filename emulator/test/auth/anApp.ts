import type { App, AuthProvider } from '../../src/assembly/app.ts';
import type { UserPoolProvider } from '../../src/auth/cognitoVerifier.ts';

export const userPoolId = 'us-east-1_UsersABC123';
export const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_UsersABC123';
export const clientId = 'WebClientABC123';

export const cognito: UserPoolProvider = {
  mode: 'AMAZON_COGNITO_USER_POOLS',
  userPoolId,
  region: 'us-east-1',
  defaultAction: 'ALLOW',
};

export const iam: AuthProvider = { mode: 'AWS_IAM' };

/** An app without tables, fields or resolvers that authenticates by these providers. */
export function anApp(authProviders: readonly AuthProvider[] = [cognito, iam]): App {
  return {
    stackName: 'Test',
    region: 'us-east-1',
    accountId: '000000000000',
    tables: [],
    functions: [],
    eventSourceMappings: [],
    schedules: [],
    queues: [],
    userPools: [{ id: userPoolId, clientIds: [clientId] }],
    api: {
      id: 'api',
      name: 'test',
      url: 'https://api.appsync-api.us-east-1.amazonaws.com/graphql',
      schema: 'type Query { ping: String }',
      authProviders,
      environment: {},
      introspection: true,
      queryDepthLimit: 0,
      resolverCountLimit: 0,
      dataSources: [],
      resolvers: [],
    },
  };
}
