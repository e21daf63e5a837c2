import type { DataSource } from './app.ts';
import { readPermissions } from './permissions.ts';
import { onlyServed } from './properties.ts';
import type { Properties, PropertyRules } from './properties.ts';
import type { Stack } from './stack.ts';

const dataSourceRules: PropertyRules = {
  served: ['ApiId', 'Name', 'Type', 'DynamoDBConfig', 'LambdaConfig', 'ServiceRoleArn'],
  ignored: { Description: 'a label', MetricsConfig: 'observation only' },
};

const dynamoDBRules: PropertyRules = {
  served: ['TableName', 'AwsRegion', 'UseCallerCredentials', 'Versioned'],
  ignored: {},
};

const lambdaRules: PropertyRules = { served: ['LambdaFunctionArn'], ignored: {} };

const servedTypes = ['NONE', 'AMAZON_DYNAMODB', 'AWS_LAMBDA'];

/** The API's data sources; types other than NONE, AMAZON_DYNAMODB and AWS_LAMBDA are refused by name. */
export function readDataSources(stack: Stack): DataSource[] {
  return stack.resourcesOfType('AWS::AppSync::DataSource').map((resource) => {
    const named = stack.properties(resource, onlyServed(resource.properties, ['Type'], 'read when the type is known'));
    const type = named.text('Type');
    if (!servedTypes.includes(type)) return named.refuse('Type', type);
    return readDataSource(stack, stack.properties(resource, dataSourceRules));
  });
}

function readDataSource(stack: Stack, properties: Properties): DataSource {
  const name = properties.text('Name');
  const type = properties.text('Type');
  if (type === 'NONE') return { name, type };
  const permissions = readPermissions(stack, properties.text('ServiceRoleArn'), properties.where);
  if (type === 'AWS_LAMBDA') {
    const functionArn = properties.object('LambdaConfig', lambdaRules).text('LambdaFunctionArn');
    return { name, type, functionArn, permissions };
  }
  return { name, type: 'AMAZON_DYNAMODB', tableName: readTableName(stack, properties), permissions };
}

function readTableName(stack: Stack, properties: Properties): string {
  const config = properties.object('DynamoDBConfig', dynamoDBRules);
  const region = config.text('AwsRegion');
  if (region !== stack.region) config.refuse('AwsRegion', `${region}, another region than the stack's`);
  if (config.optionalBoolean('UseCallerCredentials')) config.refuse('UseCallerCredentials');
  if (config.optionalBoolean('Versioned')) config.refuse('Versioned');
  return config.text('TableName');
}
