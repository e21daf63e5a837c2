import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { EventSourceMappingOptions, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { StreamFilter } from './streamFilters.ts';
import { streamOf } from './tableAccess.ts';

export interface MappedStream {
  readonly table: Table;
  readonly filter: StreamFilter;
  readonly target: IFunction;
  /** Gets the place of what failed for good; the target's role has to allow it. */
  readonly failures: IQueue;
}

/**
 * A batch is handed over as soon as there is one. Its function reports the records that failed, and they alone are sent
 * again: nine times in all, within six hours, apart from the others in the end. So a bad record holds up nobody. Ten
 * batches of a shard run at once: Lambda keeps the order of each item's changes, and nothing here needs more.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html
 */
const delivery: EventSourceMappingOptions = {
  startingPosition: StartingPosition.TRIM_HORIZON,
  batchSize: 100,
  maxBatchingWindow: Duration.seconds(0),
  parallelizationFactor: 10,
  reportBatchItemFailures: true,
  bisectBatchOnError: true,
  retryAttempts: 8,
  maxRecordAge: Duration.hours(6),
};

/** Not CDK's DynamoEventSource: its grants would add more to the target's role than the mapping needs. */
export function addStreamMapping(
  scope: Construct,
  id: string,
  { table, filter, target, failures }: MappedStream,
): void {
  new EventSourceMapping(scope, id, {
    ...delivery,
    target,
    eventSourceArn: streamOf(table),
    filters: [FilterCriteria.filter(filter)],
    onFailure: { bind: () => ({ destination: failures.queueArn }) },
  });
}
