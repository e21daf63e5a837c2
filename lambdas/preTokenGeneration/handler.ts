import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { withTenant } from './withTenant.ts';

/** Cognito calls it before it makes a user's tokens. */
export async function handler(event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> {
  return withTenant(event);
}
