import type { Result } from '../../domain/failure.ts';
import type { AnalyticsItem } from '../../table/analyticsItem.ts';
import { analyticsPorts } from '../shared/analytics/analyticsPorts.ts';
import type { OwnedMonth } from '../shared/analytics/ports.ts';
import { recalculate } from '../shared/analytics/recalculate.ts';
import { observe } from '../shared/observability/observability.ts';
import { observed } from '../shared/observability/observed.ts';
import { failureOf } from './failureOf.ts';

const observability = observe('recalculateAnalytics');
const ports = analyticsPorts(process.env, observability);

/** Called by `Mutation.recalculateAnalytics`, which took tenant and user from the token. Failures are values. */
export const handler = observed(observability, async (event: OwnedMonth): Promise<Result<AnalyticsItem>> => {
  try {
    return await recalculate(ports, event);
  } catch (error) {
    observability.logFailure('The month was not calculated', error);
    return { ok: false, failure: failureOf(error) };
  }
});
