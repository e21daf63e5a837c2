import type { DataSource, PipelineFunction, Resolver } from './app.ts';
import { AssemblyError } from './assemblyError.ts';
import { readCode } from './code.ts';
import type { Properties, PropertyRules } from './properties.ts';
import type { Stack } from './stack.ts';

/** https://docs.aws.amazon.com/general/latest/gr/appsync.html */
const MAX_FUNCTIONS = 10;

const codeProperties = ['ApiId', 'Code', 'CodeS3Location', 'Runtime', 'DataSourceName', 'MaxBatchSize'];

const functionRules: PropertyRules = {
  served: [...codeProperties, 'Name', 'FunctionVersion'],
  ignored: { Description: 'a label' },
};

const resolverRules: PropertyRules = {
  served: [...codeProperties, 'TypeName', 'FieldName', 'Kind', 'PipelineConfig'],
  ignored: { MetricsConfig: 'observation only' },
};

const pipelineRules: PropertyRules = { served: ['Functions'], ignored: {} };

/** The API's resolvers with their code. Refuses what a deployment would refuse: see the messages. */
export async function readResolvers(stack: Stack, dataSources: readonly DataSource[]): Promise<Resolver[]> {
  const functions = await readFunctions(stack, dataSources);
  const resolvers = stack.resourcesOfType('AWS::AppSync::Resolver').map((resource) => {
    return readResolver(stack, stack.properties(resource, resolverRules), dataSources, functions);
  });
  const read = await Promise.all(resolvers);
  refuseSharedFields(read);
  return read;
}

async function readFunctions(
  stack: Stack,
  dataSources: readonly DataSource[],
): Promise<ReadonlyMap<string, PipelineFunction>> {
  const functions = stack.resourcesOfType('AWS::AppSync::FunctionConfiguration').map(async (resource) => {
    const properties = stack.properties(resource, functionRules);
    refuseBatching(properties);
    const read = {
      name: properties.text('Name'),
      dataSource: dataSourceName(properties, dataSources),
      code: await readCode(stack, properties),
    };
    return [stack.attribute(resource, 'FunctionId'), read] as const;
  });
  return new Map(await Promise.all(functions));
}

async function readResolver(
  stack: Stack,
  properties: Properties,
  dataSources: readonly DataSource[],
  functions: ReadonlyMap<string, PipelineFunction>,
): Promise<Resolver> {
  refuseBatching(properties);
  const field = { typeName: properties.text('TypeName'), fieldName: properties.text('FieldName') };
  const kind = properties.optionalText('Kind') ?? 'UNIT';
  if (kind === 'UNIT') {
    const dataSource = dataSourceName(properties, dataSources);
    return { ...field, kind, dataSource, code: await readCode(stack, properties) };
  }
  if (kind !== 'PIPELINE') return properties.refuse('Kind', kind);
  return { ...field, kind, code: await readCode(stack, properties), functions: readPipeline(properties, functions) };
}

function readPipeline(properties: Properties, functions: ReadonlyMap<string, PipelineFunction>): PipelineFunction[] {
  const ids = properties.object('PipelineConfig', pipelineRules).texts('Functions');
  if (ids.length > MAX_FUNCTIONS) {
    throw new AssemblyError(
      `${properties.where}: ${ids.length} functions in the pipeline, AppSync takes ${MAX_FUNCTIONS}.`,
    );
  }
  return ids.map((id) => {
    const step = functions.get(id);
    if (step) return step;
    throw new AssemblyError(`${properties.where}: its pipeline names the function ${id}, which is not in the stack.`);
  });
}

function dataSourceName(properties: Properties, dataSources: readonly DataSource[]): string {
  const name = properties.text('DataSourceName');
  if (dataSources.some((dataSource) => dataSource.name === name)) return name;
  const names = dataSources.map((dataSource) => dataSource.name).join(', ');
  throw new AssemblyError(`${properties.where}: the API has no data source ${name} (there are: ${names}).`);
}

function refuseBatching(properties: Properties): void {
  const size = properties.optionalNumber('MaxBatchSize') ?? 0;
  if (size > 0) properties.refuse('MaxBatchSize', String(size));
}

function refuseSharedFields(resolvers: readonly Resolver[]): void {
  const seen = new Set<string>();
  for (const { typeName, fieldName } of resolvers) {
    const field = `${typeName}.${fieldName}`;
    if (seen.has(field)) throw new AssemblyError(`The field ${field} has two resolvers. Remove one of them.`);
    seen.add(field);
  }
}
