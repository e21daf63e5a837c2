import type { App, RuntimeServices } from 'appsync-emulator';
import { loadCode } from 'appsync-emulator/runtime/loadCode';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createBatchLoader } from './batchLoader.ts';
import { createFieldResolver } from './fieldResolver.ts';
import type { Loading } from './fieldResolver.ts';
import { AmplifyAppSyncSimulator } from './simulatorPackage.ts';
import type { FieldResolver, SimulatorConfig } from './simulatorPackage.ts';

export interface SimulatorOptions {
  readonly app: App;
  readonly services: RuntimeServices;
  readonly dynamodb: { readonly endpoint: string; readonly region: string; readonly accessKeyId: string };
}

export interface RunningSimulator {
  readonly url: string;
  close(): Promise<void>;
}

/** The app with its own bundles as resolvers, where the package knows VTL templates only. */
class AppSimulator extends AmplifyAppSyncSimulator {
  readonly fields = new Map<string, FieldResolver>();

  override getResolver(typeName: string, fieldName: string): FieldResolver | undefined {
    return this.fields.get(`${typeName}.${fieldName}`);
  }
}

/** Amplify's simulator serving the same schema and bundles, on this machine alone. */
export async function startSimulator({ app, services, dynamodb }: SimulatorOptions): Promise<RunningSimulator> {
  const simulator = new AppSimulator();
  simulator.init(configOf(app, dynamodb));
  const batches = createBatchLoader(dynamodb);
  const loading: Loading = {
    environment: app.api.environment,
    loadCode: (code) => loadCode(code, services),
    loadStep: async ({ code, dataSource }) => ({
      code: await loadCode(code, services),
      // Batches and transactions are what the package's own loader of DynamoDB does not know.
      loaderOf: (request) => (batches.knows(request) ? batches : simulator.getDataLoader(dataSource)),
    }),
  };
  for (const resolver of app.api.resolvers) {
    const { typeName, fieldName } = resolver;
    simulator.fields.set(`${typeName}.${fieldName}`, await createFieldResolver(resolver, loading));
  }
  const server = simulator._server._httpServer;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      batches.close();
      await once(server, 'close');
    },
  };
}

function configOf({ api }: App, dynamodb: SimulatorOptions['dynamodb']): SimulatorConfig {
  const [first, ...others] = api.authProviders.map(({ mode }) => ({ authenticationType: mode }));
  if (!first) throw new Error(`${api.name} lets nobody in`);
  const { endpoint, region, accessKeyId } = dynamodb;
  const client = { endpoint, region, credentials: { accessKeyId, secretAccessKey: 'local' } };
  const dataSources = api.dataSources.map(({ name, ...source }) =>
    'tableName' in source
      ? { name, type: source.type, config: { ...client, tableName: source.tableName } }
      : { name, type: 'NONE' },
  );
  return {
    schema: { content: api.schema },
    appSync: { name: api.name, defaultAuthenticationType: first, additionalAuthenticationProviders: others },
    dataSources,
    // The list makes the package give these fields a resolver; it compiles the templates and never runs them.
    resolvers: api.resolvers.map(({ typeName, fieldName }) => ({
      kind: 'UNIT',
      typeName,
      fieldName,
      dataSourceName: dataSources[0]?.name ?? '',
      requestMappingTemplate: '{}',
      responseMappingTemplate: '{}',
    })),
  };
}
