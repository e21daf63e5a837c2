import { describe, expect, it } from '@jest/globals';
import type { PreTokenGenerationAuthenticationV2TriggerEvent } from 'aws-lambda';
import { handler } from '../../../lambdas/preTokenGeneration/handler.ts';

/** As in https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html */
function anEvent(userAttributes: Record<string, string>): PreTokenGenerationAuthenticationV2TriggerEvent {
  return {
    version: '2',
    triggerSource: 'TokenGeneration_Authentication',
    region: 'us-east-1',
    userPoolId: 'us-east-1_EXAMPLE',
    userName: 'user-456',
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: '1example23456789' },
    request: { userAttributes, groupConfiguration: {}, scopes: ['aws.cognito.signin.user.admin'] },
    response: { claimsAndScopeOverrideDetails: {} },
  };
}

describe('the pre-token-generation trigger', () => {
  it("copies the user's tenant into the ID token and the access token", async () => {
    const event = anEvent({ sub: 'user-456', 'custom:tenantId': 'abc123' });
    const { response } = await handler(event);
    expect(response).toEqual({
      claimsAndScopeOverrideDetails: {
        idTokenGeneration: { claimsToAddOrOverride: { 'custom:tenantId': 'abc123' } },
        accessTokenGeneration: { claimsToAddOrOverride: { 'custom:tenantId': 'abc123' } },
      },
    });
  });

  it('returns the rest of the event as it came', async () => {
    const event = anEvent({ 'custom:tenantId': 'abc123' });
    expect({ ...(await handler(event)), response: event.response }).toEqual(event);
  });

  it('adds no claim for a user without a tenant, whatever the client sends', async () => {
    const event = anEvent({ sub: 'user-456' });
    event.request.clientMetadata = { 'custom:tenantId': 'somebody-else' };
    expect(await handler(event)).toEqual(event);
  });
});
