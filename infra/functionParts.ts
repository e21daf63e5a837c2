import { METRICS_NAMESPACE } from '../lambdas/shared/metricNames.ts';
import type { LambdaBundles } from './lambdaBundles.ts';
import { resolverEnvironment } from './resolverEnvironment.ts';
import type { Settings } from './settings.ts';
import type { Tables } from './tables.ts';

/** What every function of this stack is made from. */
export interface FunctionParts {
  readonly lambdas: LambdaBundles;
  readonly tables: Tables;
  readonly settings: Settings;
}

/**
 * What a function finds in its environment: the names that resolvers find too, who it is in logs and metrics
 * (https://docs.aws.amazon.com/powertools/typescript/latest/environment-variables/), and the settings that calculations
 * depend on. `ANALYTICS_RETENTION_MONTHS` is empty when analytics never expire.
 */
export function functionEnvironment(name: string, { tables, settings }: FunctionParts): Record<string, string> {
  const { recommender, bedrockModelId, analyticsRetentionMonths: months } = settings;
  return {
    ...resolverEnvironment(tables, settings),
    POWERTOOLS_SERVICE_NAME: name,
    POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
    RECOMMENDER: recommender,
    ...(recommender === 'bedrock' && { BEDROCK_MODEL_ID: bedrockModelId }),
    ANALYTICS_RETENTION_MONTHS: months === 0 ? '' : String(months),
  };
}
