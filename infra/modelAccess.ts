import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { FunctionParts } from './functionParts.ts';

/**
 * An inference profile is named after where it sends requests and the model that it sends them to.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html
 */
const inferenceProfile = /^(?:us|us-gov|eu|apac|au|ca|jp|global)\.(?<model>[^.]+\..+)$/;

/** Asking the model that words recommendations; nothing while the rules word them themselves. */
export function askModel({ tables, settings }: FunctionParts): PolicyStatement[] {
  const { recommender, bedrockModelId } = settings;
  if (recommender !== 'bedrock') return [];
  const resources = modelArns(Stack.of(tables), bedrockModelId);
  return [new PolicyStatement({ actions: ['bedrock:InvokeModel'], resources })];
}

/**
 * A profile hands a request on to any region of its geography, which differ from model to model and grow, and the caller
 * has to be allowed the model there: the region is left open, the model is not.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
function modelArns({ partition, region, account }: Stack, id: string): string[] {
  const model = inferenceProfile.exec(id)?.groups?.['model'];
  if (model === undefined) return [`arn:${partition}:bedrock:${region}::foundation-model/${id}`];
  return [
    `arn:${partition}:bedrock:${region}:${account}:inference-profile/${id}`,
    `arn:${partition}:bedrock:*::foundation-model/${model}`,
  ];
}
