import { EventPatternError, compilePattern } from '../streams/eventPattern.ts';
import type { EventSourceMapping, LambdaFunction, Queue, Table } from './app.ts';
import { AssemblyError } from './assemblyError.ts';
import { readOnFailure } from './destinations.ts';
import { findFunction } from './functions.ts';
import type { Invoker } from './functions.ts';
import { onlyServed } from './properties.ts';
import type { Properties, PropertyRules } from './properties.ts';
import { requireActions } from './requiredActions.ts';
import { describe } from './stack.ts';
import type { Stack } from './stack.ts';
import type { Resource } from './template.ts';

const type = 'AWS::Lambda::EventSourceMapping';

const mappingRules: PropertyRules = {
  served: [
    'EventSourceArn',
    'FunctionName',
    'Enabled',
    'StartingPosition',
    'BatchSize',
    'MaximumBatchingWindowInSeconds',
    'BisectBatchOnFunctionError',
    'MaximumRetryAttempts',
    'MaximumRecordAgeInSeconds',
    'ParallelizationFactor',
    'FunctionResponseTypes',
    'FilterCriteria',
    'DestinationConfig',
  ],
  ignored: {
    KmsKeyArn: 'encryption at rest does not show in records',
    LoggingConfig: 'observation only',
    MetricsConfig: 'observation only',
    Tags: 'labels',
  },
};

const filterCriteriaRules: PropertyRules = { served: ['Filters'], ignored: {} };
const filterRules: PropertyRules = { served: ['Pattern'], ignored: {} };

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html: five, ten on request. */
const MAX_FILTERS = 10;

/** What a mapping's function must be allowed, or AWS does not create the mapping. */
const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

export interface MappedResources {
  readonly tables: readonly Table[];
  readonly functions: readonly LambdaFunction[];
  readonly queues: readonly Queue[];
}

/** The functions that get records of streams. */
export function functionsOfMappings(stack: Stack): Invoker[] {
  return stack.resourcesOfType(type).map((resource) => {
    const rules = onlyServed(resource.properties, ['FunctionName'], 'read when its function is known');
    return { by: describe(resource), called: stack.properties(resource, rules).text('FunctionName') };
  });
}

/**
 * The mappings of DynamoDB streams to functions. Refuses other event sources, tumbling windows and filters that the
 * emulator does not know, and what a deployment would refuse: a function's role that may not read the stream.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html
 */
export function readEventSourceMappings(stack: Stack, resources: MappedResources): EventSourceMapping[] {
  return stack.resourcesOfType(type).map((resource) => readMapping(stack, resource, resources));
}

function readMapping(stack: Stack, resource: Resource, resources: MappedResources): EventSourceMapping {
  const properties = stack.properties(resource, mappingRules);
  const lambda = findFunction(resources.functions, properties.text('FunctionName'), properties.where);
  const table = sourceOf(properties, resources.tables);
  requireActions(
    properties.where,
    lambda,
    streamActions.map((action) => `dynamodb:${action}`),
    table.streamArn,
  );
  const onFailureQueueArn = readOnFailure(properties, resources.queues);
  if (onFailureQueueArn !== undefined) {
    requireActions(properties.where, lambda, ['sqs:SendMessage'], onFailureQueueArn);
  }
  return {
    id: resource.logicalId,
    tableName: table.name,
    streamArn: table.streamArn,
    functionArn: lambda.arn,
    enabled: properties.optionalBoolean('Enabled') ?? true,
    startingPosition: properties.oneOf('StartingPosition', ['TRIM_HORIZON', 'LATEST']),
    ...readBatching(properties),
    ...readLimits(properties),
    reportsBatchItemFailures: readResponseTypes(properties),
    filters: readFilters(properties),
    ...(onFailureQueueArn === undefined ? {} : { onFailureQueueArn }),
  };
}

function sourceOf(properties: Properties, tables: readonly Table[]): Table & { readonly streamArn: string } {
  const arn = properties.text('EventSourceArn');
  const table = tables.find(({ streamArn }) => streamArn === arn);
  if (table?.streamArn !== undefined) return { ...table, streamArn: table.streamArn };
  throw new AssemblyError(
    `${properties.where}: ${arn} is no stream of a DynamoDB table of the stack, and the emulator reads no other source.`,
  );
}

function readBatching(properties: Properties) {
  return {
    batchSize: properties.integer('BatchSize', { least: 1, most: 10_000, absent: 100 }),
    batchingWindowSeconds: properties.integer('MaximumBatchingWindowInSeconds', { least: 0, most: 300, absent: 0 }),
    parallelizationFactor: properties.integer('ParallelizationFactor', { least: 1, most: 10, absent: 1 }),
    bisectsOnError: properties.optionalBoolean('BisectBatchOnFunctionError') ?? false,
  };
}

/** -1 is no limit. A record can be given up after a minute at the earliest. */
function readLimits(
  properties: Properties,
): Pick<EventSourceMapping, 'maximumRetryAttempts' | 'maximumRecordAgeSeconds'> {
  const attempts = properties.integer('MaximumRetryAttempts', { least: -1, most: 10_000, absent: -1 });
  const age = properties.optionalNumber('MaximumRecordAgeInSeconds') ?? -1;
  if (age !== -1) properties.integer('MaximumRecordAgeInSeconds', { least: 60, most: 604_800, absent: 60 });
  return {
    ...(attempts === -1 ? {} : { maximumRetryAttempts: attempts }),
    ...(age === -1 ? {} : { maximumRecordAgeSeconds: age }),
  };
}

function readResponseTypes(properties: Properties): boolean {
  const types = properties.texts('FunctionResponseTypes');
  const unknown = types.find((one) => one !== 'ReportBatchItemFailures');
  if (unknown !== undefined) properties.refuse('FunctionResponseTypes', unknown);
  return types.length > 0;
}

function readFilters(properties: Properties): string[] {
  const filters =
    properties.optionalObject('FilterCriteria', filterCriteriaRules)?.objects('Filters', filterRules) ?? [];
  if (filters.length > MAX_FILTERS) {
    throw new AssemblyError(`${properties.where}: ${filters.length} filters, Lambda takes at most ${MAX_FILTERS}.`);
  }
  return filters.map(readFilter);
}

function readFilter(filter: Properties): string {
  const pattern = filter.text('Pattern');
  try {
    compilePattern(pattern);
    return pattern;
  } catch (cause) {
    if (!(cause instanceof EventPatternError)) throw cause;
    throw new AssemblyError(`${filter.where}: ${cause.message} (${pattern})`, { cause });
  }
}
