import type { KeyElement, Table, TableIndex } from './app.ts';
import type { Properties, PropertyRules } from './properties.ts';
import type { Stack } from './stack.ts';
import type { Resource } from './template.ts';

const capacity = 'capacity is not limited locally';

const tableRules: PropertyRules = {
  served: [
    'TableName',
    'KeySchema',
    'AttributeDefinitions',
    'GlobalSecondaryIndexes',
    'StreamSpecification',
    'TimeToLiveSpecification',
  ],
  ignored: {
    BillingMode: capacity,
    ProvisionedThroughput: capacity,
    OnDemandThroughput: capacity,
    WarmThroughput: capacity,
    TableClass: 'a price class',
    ContributorInsightsSpecification: 'observation only',
    PointInTimeRecoverySpecification: 'backups are not made locally',
    SSESpecification: 'encryption at rest does not show in answers',
    DeletionProtectionEnabled: 'the emulator deletes no table',
    Tags: 'labels',
  },
};

const indexRules: PropertyRules = {
  served: ['IndexName', 'KeySchema', 'Projection'],
  ignored: {
    ProvisionedThroughput: capacity,
    OnDemandThroughput: capacity,
    WarmThroughput: capacity,
    ContributorInsightsSpecification: 'observation only',
  },
};

const keyRules: PropertyRules = { served: ['AttributeName', 'KeyType'], ignored: {} };
const attributeRules: PropertyRules = { served: ['AttributeName', 'AttributeType'], ignored: {} };
const projectionRules: PropertyRules = { served: ['ProjectionType', 'NonKeyAttributes'], ignored: {} };
const streamRules: PropertyRules = { served: ['StreamViewType'], ignored: {} };
const timeToLiveRules: PropertyRules = { served: ['AttributeName', 'Enabled'], ignored: {} };

export function readTables(stack: Stack): Table[] {
  return stack.resourcesOfType('AWS::DynamoDB::Table').map((resource) => readTable(stack, resource));
}

function readTable(stack: Stack, resource: Resource): Table {
  const properties = stack.properties(resource, tableRules);
  const stream = properties.optionalObject('StreamSpecification', streamRules);
  const timeToLive = properties.optionalObject('TimeToLiveSpecification', timeToLiveRules);
  return {
    name: stack.ref(resource),
    arn: stack.attribute(resource, 'Arn'),
    keySchema: readKeySchema(properties),
    attributes: properties.objects('AttributeDefinitions', attributeRules).map((attribute) => ({
      name: attribute.text('AttributeName'),
      type: attribute.oneOf('AttributeType', ['S', 'N', 'B']),
    })),
    indexes: properties.objects('GlobalSecondaryIndexes', indexRules).map(readIndex),
    ...(stream
      ? {
          stream: stream.oneOf('StreamViewType', ['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']),
          streamArn: stack.attribute(resource, 'StreamArn'),
        }
      : {}),
    ...(timeToLive?.optionalBoolean('Enabled') ? { timeToLiveAttribute: timeToLive.text('AttributeName') } : {}),
  };
}

function readIndex(properties: Properties): TableIndex {
  const projection = properties.object('Projection', projectionRules);
  const attributes = projection.texts('NonKeyAttributes');
  return {
    name: properties.text('IndexName'),
    keySchema: readKeySchema(properties),
    projection: {
      type: projection.oneOf('ProjectionType', ['ALL', 'KEYS_ONLY', 'INCLUDE']),
      ...(attributes.length > 0 ? { attributes } : {}),
    },
  };
}

/** One partition key, at most one sort key: keys of several attributes each exist on AWS, not in DynamoDB Local. */
function readKeySchema(properties: Properties): KeyElement[] {
  const elements = properties.objects('KeySchema', keyRules).map((element) => ({
    name: element.text('AttributeName'),
    type: element.oneOf('KeyType', ['HASH', 'RANGE']),
  }));
  const types = elements.map((element) => element.type).join(',');
  if (types === 'HASH' || types === 'HASH,RANGE') return elements;
  return properties.refuse('KeySchema', `of ${types || 'no elements'}`);
}
