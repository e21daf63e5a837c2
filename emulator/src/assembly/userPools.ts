import type { AuthProvider, UserPool } from './app.ts';
import { onlyServed } from './properties.ts';
import type { Stack } from './stack.ts';

/** The pools of the stack, and those from elsewhere that the API's authorization names. */
export function readUserPools(stack: Stack, authProviders: readonly AuthProvider[]): UserPool[] {
  const own = stack.resourcesOfType('AWS::Cognito::UserPool').map((pool) => stack.ref(pool));
  const named = authProviders.flatMap((provider) =>
    provider.mode === 'AMAZON_COGNITO_USER_POOLS' ? [provider.userPoolId] : [],
  );
  const clients = stack.resourcesOfType('AWS::Cognito::UserPoolClient').map((client) => {
    const rules = onlyServed(client.properties, ['UserPoolId'], 'tokens come from the local issuer, not from sign-in');
    return { id: stack.ref(client), userPoolId: stack.properties(client, rules).text('UserPoolId') };
  });
  return [...new Set([...own, ...named])].map((id) => ({
    id,
    clientIds: clients.filter((client) => client.userPoolId === id).map((client) => client.id),
  }));
}
