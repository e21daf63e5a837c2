import type { Api } from './app.ts';
import { AssemblyError } from './assemblyError.ts';
import { readAuthProviders } from './authProviders.ts';
import { readText } from './code.ts';
import { readDataSources } from './dataSources.ts';
import { onlyServed } from './properties.ts';
import type { Properties, PropertyRules } from './properties.ts';
import { readResolvers } from './resolvers.ts';
import { describe } from './stack.ts';
import type { Stack } from './stack.ts';

const apiRules: PropertyRules = {
  served: [
    'Name',
    'AuthenticationType',
    'UserPoolConfig',
    'AdditionalAuthenticationProviders',
    'EnvironmentVariables',
    'IntrospectionConfig',
    'QueryDepthLimit',
    'ResolverCountLimit',
    'ApiType',
  ],
  ignored: {
    LogConfig: 'the emulator logs to its own output',
    XrayEnabled: 'observation only',
    EnhancedMetricsConfig: 'observation only',
    OwnerContact: 'a label',
    Tags: 'labels',
    Visibility: 'the emulator listens where it is told to',
  },
};

const schemaRules: PropertyRules = { served: ['ApiId', 'Definition', 'DefinitionS3Location'], ignored: {} };

const partsOfApi = ['GraphQLSchema', 'DataSource', 'FunctionConfiguration', 'Resolver'];

/** The stack's one GraphQL API. */
export async function readApi(stack: Stack): Promise<Api> {
  const [resource, another] = stack.resourcesOfType('AWS::AppSync::GraphQLApi');
  if (!resource) throw new AssemblyError(`Stack ${stack.name} has no AWS::AppSync::GraphQLApi to serve.`);
  if (another) {
    throw new AssemblyError(
      `Stack ${stack.name} has two GraphQL APIs (${resource.logicalId}, ${another.logicalId}); the emulator serves one.`,
    );
  }
  const id = stack.attribute(resource, 'ApiId');
  const properties = stack.properties(resource, apiRules);
  const apiType = properties.optionalText('ApiType') ?? 'GRAPHQL';
  if (apiType !== 'GRAPHQL') properties.refuse('ApiType', apiType);
  requireOneApi(stack, id);
  const dataSources = readDataSources(stack);
  return {
    id,
    name: properties.text('Name'),
    url: stack.attribute(resource, 'GraphQLUrl'),
    schema: await readSchema(stack),
    authProviders: readAuthProviders(properties, stack),
    environment: readEnvironment(properties),
    introspection: (properties.optionalText('IntrospectionConfig') ?? 'ENABLED') === 'ENABLED',
    queryDepthLimit: properties.optionalNumber('QueryDepthLimit') ?? 0,
    resolverCountLimit: properties.optionalNumber('ResolverCountLimit') ?? 0,
    dataSources,
    resolvers: await readResolvers(stack, dataSources),
  };
}

async function readSchema(stack: Stack): Promise<string> {
  const [resource] = stack.resourcesOfType('AWS::AppSync::GraphQLSchema');
  if (!resource) throw new AssemblyError(`Stack ${stack.name} has no AWS::AppSync::GraphQLSchema.`);
  return (await readText(stack, stack.properties(resource, schemaRules), 'Definition', 'DefinitionS3Location')).text;
}

function readEnvironment(properties: Properties): Record<string, string> {
  const names = Object.keys(properties.value('EnvironmentVariables') ?? {});
  const variables = properties.optionalObject('EnvironmentVariables', { served: names, ignored: {} });
  return variables ? Object.fromEntries(names.map((name) => [name, variables.text(name)])) : {};
}

/** A resolver or data source may name an API outside the stack; nothing would serve it here. */
function requireOneApi(stack: Stack, id: string): void {
  for (const part of partsOfApi) {
    for (const resource of stack.resourcesOfType(`AWS::AppSync::${part}`)) {
      const rules = onlyServed(resource.properties, ['ApiId'], 'read later');
      const apiId = stack.properties(resource, rules).text('ApiId');
      if (apiId === id) continue;
      throw new AssemblyError(`${describe(resource)} belongs to the API ${apiId}, which is not the stack's ${id}.`);
    }
  }
}
