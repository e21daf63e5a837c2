import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundledResolvers } from './conventionalResolvers.ts';
import { dataSourceNames } from './dataSources.ts';
import { bundleLambdas, findLambdas } from './lambdaBundles.ts';
import type { LambdaBundles } from './lambdaBundles.ts';
import { bundleResolvers } from './resolverBundles.ts';
import { findResolvers } from './resolverFiles.ts';
import { readSchemaDocument } from './schemaDocument.ts';

/** What the stack deploys, made from the other folders, which are read as files. */
export interface ProjectSources extends BundledResolvers {
  /** The merged schema document. */
  readonly schemaFile: string;
  readonly lambdas: LambdaBundles;
}

/** AppSync's own scalars and directives. */
const declarations = join(import.meta.dirname, '..', 'emulator', 'src', 'schema', 'appsync.graphql');

/**
 * Reads `schema/`, `resolvers/` and `lambdas/` of a project and writes the merged schema and the bundles below `output`.
 * @throws Error with one line for every fault in the schema, the resolvers' paths or the bundles' sizes
 */
export async function readProjectSources(root: string, output = join(root, 'build')): Promise<ProjectSources> {
  const { text, schema } = readSchemaDocument(join(root, 'schema'), declarations);
  const lambdaNames = await findLambdas(join(root, 'lambdas'));
  const dataSources = [...dataSourceNames, ...lambdaNames];
  const resolvers = findResolvers(join(root, 'resolvers'), { schema, dataSources });
  const schemaFile = join(output, 'schema.graphql');
  await mkdir(output, { recursive: true });
  await writeFile(schemaFile, text);
  const [bundles, lambdas] = await Promise.all([
    bundleResolvers(resolvers, join(output, 'resolvers'), root),
    bundleLambdas(join(root, 'lambdas'), lambdaNames, join(output, 'lambdas'), root),
  ]);
  return { schemaFile, resolvers, bundles, lambdas };
}
