import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import type { App } from '../assembly/app.ts';
import { isAllowed, policiesAllow } from '../schema/authorization.ts';
import { sharedContext } from './context.ts';
import { locationsOf, notAuthorized, ResolverFailure, serviceFailure, worded } from './errors.ts';
import { planOf, type FieldPlans } from './fieldPlans.ts';
import type { RequestState } from './requestState.ts';
import { runResolver, type ResolverSettings } from './runResolver.ts';
import { selectData } from './selectData.ts';

export type Path = GraphQLResolveInfo['path'];

/**
 * The resolver of every field: authorization, depth, then the attached resolver or the property of that name.
 * Synchronous for a field without a resolver, so that large lists cost little.
 */
export function createFieldResolver(
  app: App,
  plans: FieldPlans,
  settings: ResolverSettings,
): GraphQLFieldResolver<unknown, RequestState> {
  const { api } = app;
  return (source, args, state, info) => {
    const typeName = info.parentType.name;
    const plan = planOf(plans, typeName, info.fieldName);
    const isPermitted = info.path.prev !== undefined || policiesAllow(app, state.caller, typeName, info.fieldName);
    if (!isPermitted || !isAllowed(plan.rule, state.caller)) throw notAuthorized(typeName, info.fieldName);
    if (api.queryDepthLimit > 0 && depthOf(info.path) > api.queryDepthLimit) {
      throw serviceFailure('QueryDepthLimitReached', 'Query depth limit reached.');
    }
    state.typeNames?.set(pathKey(info.path.prev), typeName);
    if (!plan.resolver) return ownProperty(source, info.fieldName);
    const context = sharedContext(source, args, state, api.environment, { ...info, parentTypeName: typeName });
    const place = { path: pathKeys(info.path), locations: locationsOf(info.fieldNodes[0]) };
    return runResolver(plan.resolver, context, state, place, settings).then(
      ({ value }) => value,
      (error: unknown) => Promise.reject(forField(error, typeName, info)),
    );
  };
}

/**
 * Of the data that `util.error` was given the client sees what it selected.
 * https://docs.aws.amazon.com/appsync/latest/devguide/built-in-util-js.html
 */
function forField(error: unknown, typeName: string, info: GraphQLResolveInfo): unknown {
  if (!(error instanceof ResolverFailure)) return error;
  const data = selectData(error.details.data, info);
  return worded(new ResolverFailure({ ...error.details, data }), typeName, info.fieldName);
}

function ownProperty(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null && Object.hasOwn(source, name)
    ? (source as Record<string, unknown>)[name]
    : null;
}

/** Fields from the root down; the positions in lists do not count. */
function depthOf(path: Path | undefined): number {
  return path ? depthOf(path.prev) + (typeof path.key === 'string' ? 1 : 0) : 0;
}

function pathKeys(path: Path | undefined): (string | number)[] {
  return path ? [...pathKeys(path.prev), path.key] : [];
}

/** A path as a key of `RequestState.typeNames`. */
export function pathKey(path: Path | undefined): string {
  return path ? `${pathKey(path.prev)}/${path.key}` : '';
}
