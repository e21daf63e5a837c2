import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import { metricNames, METRICS_NAMESPACE } from '../metricNames.ts';
import { errorFacts } from './errorFacts.ts';

export type MetricName = (typeof metricNames)[keyof typeof metricNames];

/** Counts, durations in milliseconds, names, and the keys of what failed. Never an amount, a text of a person, or a token. */
export type Facts = Readonly<Record<string, number | string | boolean>>;

/** Adds a value to a metric, with a dimension beside `service` where the metric has one. */
export type Measure = (metric: MetricName, value: number, dimension?: Readonly<Record<string, string>>) => void;

/** What a function tells its operators: one line of JSON for each entry, and metrics in CloudWatch's embedded format. */
export interface Observability {
  /** From now on every line names the request. */
  readonly begin: (context: Context) => void;
  readonly log: (message: string, facts?: Facts) => void;
  /** Of the error only its name and place: see `errorFacts`. */
  readonly logFailure: (message: string, error: unknown, facts?: Facts) => void;
  readonly measure: Measure;
  /** Writes what was measured since the last time; nothing when that is nothing. */
  readonly flush: () => void;
}

type Unit = (typeof MetricUnit)[keyof typeof MetricUnit];

/** Of the metrics that are no counts. */
const units: Partial<Record<MetricName, Unit>> = {
  [metricNames.budgetSpent]: MetricUnit.Percent,
  [metricNames.streamAge]: MetricUnit.Milliseconds,
};

/** `service` is the name of the function: the dimension of its metrics, and on each of its lines. */
export function observe(service: string): Observability {
  const logger = new Logger({ serviceName: service });
  const metrics = new Metrics({ namespace: METRICS_NAMESPACE, serviceName: service });
  return {
    begin: (context) => logger.addContext(context),
    log: (message, facts = {}) => logger.info(message, facts),
    logFailure: (message, error, facts = {}) => logger.error(message, { ...facts, ...errorFacts(error) }),
    measure(metric, value, dimension) {
      // A metric with a dimension of its own is written at once: dimensions hold for a whole line.
      const target = dimension ? metrics.singleMetric().addDimensions(dimension) : metrics;
      target.addMetric(metric, units[metric] ?? MetricUnit.Count, value);
    },
    flush() {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}
