import { OperationTypeNode } from 'graphql';
import type { App } from '../assembly/app.ts';
import type { DataSourceClient } from '../dataSources/dataSource.ts';
import type { RuntimeServices } from '../runtime/evaluation.ts';
import { loadCode } from '../runtime/loadCode.ts';
import { buildApiSchema } from '../schema/buildApiSchema.ts';
import { subscriptionLinks } from '../schema/subscriptionLinks.ts';
import { createPublisher } from '../subscriptions/publisher.ts';
import { createRegistry } from '../subscriptions/registry.ts';
import { subscribe } from '../subscriptions/subscribe.ts';
import type { ApiRuntime } from './apiRuntime.ts';
import { createDocuments } from './documents.ts';
import type { Engine } from './engine.ts';
import { refusedRequest } from './errors.ts';
import { executeOperation } from './executeOperation.ts';
import { planFields } from './fieldPlans.ts';
import { appSyncLimits, type EngineLimits } from './limits.ts';
import { loadResolvers, type LoadCode } from './loadResolvers.ts';
import { prepareOperation } from './prepareOperation.ts';
import { createFieldResolver } from './resolveField.ts';

export interface EngineOptions {
  readonly app: App;
  /** By name; `createDataSources` makes them. */
  readonly dataSources: ReadonlyMap<string, DataSourceClient>;
  readonly services: RuntimeServices;
  /** AppSync's own where absent. */
  readonly limits?: Partial<EngineLimits>;
  /** Receives what resolvers log and what the client is not told. */
  readonly log?: (line: string) => void;
  readonly loadCode?: LoadCode;
}

/**
 * Makes the GraphQL core of an API. Schema and resolver code are read now: what cannot be served fails here, with one
 * Error that names every resolver or type in question.
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { app, dataSources, services, log = () => undefined } = options;
  const limits = { ...appSyncLimits, ...options.limits };
  const schema = buildApiSchema(app.api);
  const resolvers = await loadResolvers(app, { dataSources, services, loadCode: options.loadCode ?? loadCode });
  const runtime: ApiRuntime = {
    app,
    schema,
    documents: createDocuments(schema, app.api.introspection, limits),
    plans: planFields(schema, app.api.authProviders, resolvers),
    settings: { limits, log, resolverCount: app.api.resolverCountLimit || limits.resolverCount },
  };
  const registry = createRegistry();
  const publisher = createPublisher(subscriptionLinks(schema), registry, { eventSize: limits.eventSize, log });
  const executor = { runtime, fieldResolver: createFieldResolver(app, runtime.plans, runtime.settings), publisher };
  return {
    async execute(request) {
      const prepared = prepareOperation(runtime, request);
      if (!prepared.ok) return prepared.response;
      if (prepared.operation.operation === OperationTypeNode.SUBSCRIPTION) {
        return refusedRequest('UnsupportedOperation', 'Subscriptions are not supported through the HTTP channel');
      }
      return await executeOperation(executor, request, prepared.document, prepared.operation);
    },
    subscribe: (request, listener) => subscribe(runtime, registry, request, listener),
  };
}
