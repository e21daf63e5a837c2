import type { App, Code, Resolver } from '../assembly/app.ts';
import type { DataSourceClient } from '../dataSources/dataSource.ts';
import type { LoadedCode, RuntimeServices } from '../runtime/evaluation.ts';
import type { Step } from './resolverRun.ts';
import type { Pipeline } from './runPipeline.ts';

export type LoadedResolver =
  | { readonly kind: 'UNIT'; readonly label: string; readonly step: Step }
  | { readonly kind: 'PIPELINE'; readonly label: string; readonly pipeline: Pipeline };

export type LoadCode = (code: Code, services: RuntimeServices) => Promise<LoadedCode>;

interface Loading {
  readonly dataSources: ReadonlyMap<string, DataSourceClient>;
  readonly services: RuntimeServices;
  readonly loadCode: LoadCode;
}

/**
 * Loads the code of every resolver, by name `Type.field`. Throws one Error that names every resolver whose code or
 * data source is not usable, so that the start fails and not a later request.
 */
export async function loadResolvers(app: App, loading: Loading): Promise<ReadonlyMap<string, LoadedResolver>> {
  const resolvers = app.api.resolvers;
  const loaded = await Promise.allSettled(resolvers.map((resolver) => loadResolver(resolver, loading)));
  const reasons = loaded.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Error).message] : []));
  if (reasons.length > 0) throw new Error(`The API's resolvers cannot be loaded:\n${reasons.join('\n')}`);
  const usable = loaded.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  return new Map(usable.map((resolver) => [resolver.label, resolver]));
}

async function loadResolver(resolver: Resolver, loading: Loading): Promise<LoadedResolver> {
  const label = `${resolver.typeName}.${resolver.fieldName}`;
  if (resolver.kind === 'UNIT') return { kind: 'UNIT', label, step: await loadStep(label, resolver, loading) };
  const code = await load(label, resolver.code, loading);
  const functions = resolver.functions.map((each) => loadStep(`${label}/${each.name}`, each, loading));
  return { kind: 'PIPELINE', label, pipeline: { code, functions: await Promise.all(functions) } };
}

async function loadStep(
  label: string,
  { dataSource: name, code }: { readonly dataSource: string; readonly code: Code },
  loading: Loading,
): Promise<Step> {
  const dataSource = loading.dataSources.get(name);
  if (!dataSource) throw new Error(`  ${label}: there is no data source "${name}"`);
  return { label, dataSource, code: await load(label, code, loading) };
}

async function load(label: string, code: Code, { loadCode, services }: Loading): Promise<LoadedCode> {
  try {
    return await loadCode(code, services);
  } catch (error) {
    throw new Error(`  ${label} (${code.origin}): ${(error as Error).message}`, { cause: error });
  }
}
