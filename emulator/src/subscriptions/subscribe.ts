import { OperationTypeNode } from 'graphql';
import type { ApiRuntime } from '../execution/apiRuntime.ts';
import { sharedContext } from '../execution/context.ts';
import type {
  GraphQLRequest,
  GraphQLResponseError,
  SubscribeOutcome,
  SubscriptionListener,
} from '../execution/engine.ts';
import { locationsOf, notAuthorized, ResolverFailure, serviceFailure, worded } from '../execution/errors.ts';
import { planOf } from '../execution/fieldPlans.ts';
import { prepareOperation } from '../execution/prepareOperation.ts';
import { startRequest, type RequestState } from '../execution/requestState.ts';
import { filtersOf } from '../execution/resolverRun.ts';
import { runResolver } from '../execution/runResolver.ts';
import { isAllowed, policiesAllow } from '../schema/authorization.ts';
import type { Subscription, SubscriptionRegistry } from './registry.ts';
import { filterProblem } from './subscriptionFilter.ts';
import { subscriptionRoot, type SubscriptionRoot } from './subscriptionRoot.ts';

type Filters = Pick<Subscription, 'filter' | 'invalidationFilter'>;

/**
 * Registers a subscription after authorization and after its resolver, run once, has set its filters.
 * Of a refusal the client is told type and message, as AppSync does over its WebSocket.
 */
export async function subscribe(
  runtime: ApiRuntime,
  registry: SubscriptionRegistry,
  request: GraphQLRequest,
  listener: SubscriptionListener,
): Promise<SubscribeOutcome> {
  const prepared = prepareOperation(runtime, request);
  if (!prepared.ok) return refused(prepared.response.body.errors ?? []);
  const { document, operation } = prepared;
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    const message = `${operation.operation} is not supported through the realtime channel`;
    return refused([{ errorType: 'UnsupportedOperation', message }]);
  }
  try {
    const root = subscriptionRoot(runtime, request, document, operation);
    const filters = await filtersFor(runtime, request, root);
    return { ok: true, unsubscribe: registry.add({ ...root, ...filters, listener }) };
  } catch (error) {
    if (error instanceof ResolverFailure) return refused([error.details]);
    throw error;
  }
}

async function filtersFor(runtime: ApiRuntime, request: GraphQLRequest, root: SubscriptionRoot): Promise<Filters> {
  const { rule } = planOf(runtime.plans, root.rootType.name, root.fieldName);
  const isPermitted = policiesAllow(runtime.app, request.caller, root.rootType.name, root.fieldName);
  if (!isPermitted || !isAllowed(rule, request.caller)) throw notAuthorized(root.rootType.name, root.fieldName);
  const state = startRequest(request, runtime.settings.limits.requestTimeout, false);
  try {
    const filters = await runForFilters(runtime, state, root);
    for (const filter of [filters.filter, filters.invalidationFilter]) {
      const problem = filter ? filterProblem(filter) : null;
      if (problem !== null) throw serviceFailure('BadRequestException', problem);
    }
    return filters;
  } catch (error) {
    throw worded(error, root.rootType.name, root.fieldName);
  } finally {
    state.deadline.stop();
  }
}

/** The value of a subscription's resolver reaches nobody; its filters and its refusal count. */
async function runForFilters(
  { plans, schema, app, settings }: ApiRuntime,
  state: RequestState,
  { rootType, fieldName, fieldNodes, responseKey, subscriber, args }: SubscriptionRoot,
): Promise<Filters> {
  const { resolver } = planOf(plans, rootType.name, fieldName);
  const field = rootType.getFields()[fieldName];
  if (!resolver || !field) return { filter: undefined, invalidationFilter: undefined };
  const { fragments, variableValues } = subscriber;
  const parentTypeName = rootType.name;
  const info = { fieldName, parentTypeName, fieldNodes, returnType: field.type, schema, fragments, variableValues };
  const context = sharedContext(null, args, state, app.api.environment, info);
  const place = { path: [responseKey], locations: locationsOf(fieldNodes[0]) };
  const { run } = await runResolver(resolver, context, state, place, settings);
  return filtersOf(run);
}

function refused(errors: readonly GraphQLResponseError[]): SubscribeOutcome {
  const told = errors.map(({ errorType, message }) => (errorType ? { errorType, message } : { message }));
  return { ok: false, errors: told };
}
