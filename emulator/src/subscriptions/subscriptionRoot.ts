import { getArgumentValues, getVariableValues } from 'graphql';
import type { DocumentNode, GraphQLObjectType, OperationDefinitionNode } from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { ApiRuntime } from '../execution/apiRuntime.ts';
import type { GraphQLRequest } from '../execution/engine.ts';
import { serviceFailure } from '../execution/errors.ts';
import { planOf } from '../execution/fieldPlans.ts';
import { fragmentsOf } from '../execution/operation.ts';
import { isAllowed } from '../schema/authorization.ts';
import type { Subscription } from './registry.ts';

/** A subscription before its resolver has run. */
export type SubscriptionRoot = Omit<Subscription, 'filter' | 'invalidationFilter' | 'listener'>;

/** The one root field of a subscription operation, its arguments and what its caller may read. */
export function subscriptionRoot(
  { schema, plans }: ApiRuntime,
  request: GraphQLRequest,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): SubscriptionRoot {
  const rootType = schema.getSubscriptionType() as GraphQLObjectType;
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  const fragments = fragmentsOf(document);
  const [selected, another] = collectFields(schema, fragments, coerced, rootType, operation.selectionSet);
  const node = selected?.[1][0];
  const field = node && rootType.getFields()[node.name.value];
  if (!selected || !node || !field || another) {
    throw serviceFailure('BadRequestException', 'A subscription must have exactly one root field.');
  }
  return {
    fieldName: field.name,
    responseKey: selected[0],
    rootType,
    fieldNodes: selected[1],
    subscriber: {
      schema,
      fragments,
      variableValues: coerced,
      isAllowed: (typeName, fieldName) => isAllowed(planOf(plans, typeName, fieldName).rule, request.caller),
    },
    args: getArgumentValues(field, node, coerced),
  };
}
