import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { analyticsPorts } from '../shared/analytics/analyticsPorts.ts';
import { observe } from '../shared/observability/observability.ts';
import { observed } from '../shared/observability/observed.ts';
import { updateAnalytics } from './updateAnalytics.ts';

const observability = observe('updateAnalytics');
const ports = { ...analyticsPorts(process.env, observability), ...observability };

/** On the streams of the budgets and the transactions table; answers with the records that failed. */
export const handler = observed(observability, (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  updateAnalytics(ports, event.Records),
);
