import { Code, FunctionRuntime } from 'aws-cdk-lib/aws-appsync';
import type { AppsyncFunction, BaseDataSource, GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import { nameOf } from './fieldResolver.ts';
import type { FieldResolver, PipelineResolverFiles } from './fieldResolver.ts';
import type { Bundle } from './resolverBundles.ts';

/** What `bundledResolvers` gives: the files found by convention and the code made from them. */
export interface BundledResolvers {
  readonly resolvers: readonly FieldResolver[];
  readonly bundles: readonly Bundle[];
}

const runtime = FunctionRuntime.JS_1_0_0;

/**
 * Adds the AppSync resolvers and functions of the files under `resolvers/` to the API. Construct ids are `Type.field`
 * and `Type.field.step`: a logical id never depends on the data source or on the order of files, because CloudFormation
 * creates before it deletes and AppSync allows one resolver for a field (https://github.com/aws/aws-cdk/issues/13269).
 * @param dataSources - by the name that a file has in its own name
 */
export function addConventionalResolvers(
  api: GraphqlApi,
  { resolvers, bundles }: BundledResolvers,
  dataSources: Readonly<Record<string, BaseDataSource>>,
): void {
  for (const resolver of resolvers) {
    const { typeName, fieldName } = resolver;
    const name = nameOf(resolver);
    const options = { typeName, fieldName, runtime, code: codeOf(name) };
    if (resolver.kind === 'unit') dataSource(resolver.dataSource).createResolver(name, options);
    else api.createResolver(name, { ...options, pipelineConfig: stepsOf(resolver) });
  }

  function stepsOf(pipeline: PipelineResolverFiles): AppsyncFunction[] {
    return pipeline.steps.map((step) => {
      const name = `${nameOf(pipeline)}.${step.name}`;
      const options = { name: name.replaceAll('.', '_'), runtime, code: codeOf(name) };
      return dataSource(step.dataSource).createFunction(name, options);
    });
  }

  function codeOf(name: string): Code {
    const bundle = bundles.find((one) => one.name === name);
    if (!bundle) throw new Error(`${name} has not been bundled`);
    return Code.fromAsset(bundle.file);
  }

  function dataSource(name: string): BaseDataSource {
    const found = dataSources[name];
    if (!found) throw new Error(`no data source "${name}" (there are: ${Object.keys(dataSources).join(', ')})`);
    return found;
  }
}
