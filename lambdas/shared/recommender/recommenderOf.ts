import type { Observability } from '../observability/observability.ts';
import { bedrockRecommender } from './bedrockRecommender.ts';
import type { Recommender } from './recommender.ts';

/**
 * The recommender that RECOMMENDER names: `rules`, also when it is absent or empty, for none, or `bedrock` for the model
 * BEDROCK_MODEL_ID of Amazon Bedrock.
 * @throws Error naming the variable that is missing or cannot be read
 */
export function recommenderOf(
  { RECOMMENDER: name = '', BEDROCK_MODEL_ID: modelId = '' }: Readonly<Record<string, string | undefined>>,
  observability: Observability,
): Recommender | null {
  if (name === '' || name === 'rules') return null;
  if (name !== 'bedrock') throw new Error(`RECOMMENDER is ${JSON.stringify(name)}, but it must be rules or bedrock`);
  if (modelId === '') throw new Error('RECOMMENDER is bedrock, but BEDROCK_MODEL_ID is missing');
  return bedrockRecommender(modelId, observability);
}
