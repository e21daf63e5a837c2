import type { DataSource } from './app.ts';
import { readPermissions } from './permissions.ts';
import { onlyServed } from './properties.ts';
import type { Properties, PropertyRules } from './properties.ts';
import type { Stack } from './stack.ts';

const dataSourceRules: PropertyRules = {
  served: ['ApiId', 'Name', 'Type', 'DynamoDBConfig', 'ServiceRoleArn'],
  ignored: { Description: 'a label', MetricsConfig: 'observation only' },
};

const dynamoDBRules: PropertyRules = {
  served: ['TableName', 'AwsRegion', 'UseCallerCredentials', 'Versioned'],
  ignored: {},
};

/** The API's data sources; types other than NONE and AMAZON_DYNAMODB are refused by name. */
export function readDataSources(stack: Stack): DataSource[] {
  return stack.resourcesOfType('AWS::AppSync::DataSource').map((resource) => {
    const named = stack.properties(resource, onlyServed(resource.properties, ['Type'], 'read when the type is known'));
    const type = named.text('Type');
    if (type !== 'NONE' && type !== 'AMAZON_DYNAMODB') return named.refuse('Type', type);
    return readDataSource(stack, stack.properties(resource, dataSourceRules));
  });
}

function readDataSource(stack: Stack, properties: Properties): DataSource {
  const name = properties.text('Name');
  if (properties.text('Type') === 'NONE') return { name, type: 'NONE' };
  const config = properties.object('DynamoDBConfig', dynamoDBRules);
  const region = config.text('AwsRegion');
  if (region !== stack.region) config.refuse('AwsRegion', `${region}, another region than the stack's`);
  if (config.optionalBoolean('UseCallerCredentials')) config.refuse('UseCallerCredentials');
  if (config.optionalBoolean('Versioned')) config.refuse('Versioned');
  const permissions = readPermissions(stack, properties.text('ServiceRoleArn'), properties.where);
  return { name, type: 'AMAZON_DYNAMODB', tableName: config.text('TableName'), permissions };
}
