import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

const tenantClaim = 'custom:tenantId';

/**
 * Puts the user's tenant into the ID token and the access token, under the name of the attribute. A user without a
 * tenant gets tokens without the claim, which the API refuses.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export function withTenant(event: PreTokenGenerationV2TriggerEvent): PreTokenGenerationV2TriggerEvent {
  const tenant = event.request.userAttributes[tenantClaim];
  if (tenant === undefined) return event;
  const claimsToAddOrOverride = { [tenantClaim]: tenant };
  return {
    ...event,
    response: {
      claimsAndScopeOverrideDetails: {
        idTokenGeneration: { claimsToAddOrOverride },
        accessTokenGeneration: { claimsToAddOrOverride },
      },
    },
  };
}
