import {
  execute,
  getVariableValues,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLFieldResolver,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { publishedValue, type Operation } from '../subscriptions/publishedValue.ts';
import type { Publisher } from '../subscriptions/publisher.ts';
import type { ApiRuntime } from './apiRuntime.ts';
import type { GraphQLRequest, GraphQLResponse } from './engine.ts';
import { executionError } from './executionErrors.ts';
import { fragmentsOf } from './operation.ts';
import { startRequest, type RequestState } from './requestState.ts';

export interface Executor {
  readonly runtime: ApiRuntime;
  readonly fieldResolver: GraphQLFieldResolver<unknown, RequestState>;
  readonly publisher: Publisher;
}

/** Runs a prepared query or mutation. */
export async function executeOperation(
  executor: Executor,
  request: GraphQLRequest,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Promise<GraphQLResponse> {
  const { schema, settings } = executor.runtime;
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const state = startRequest(request, settings.limits.requestTimeout, isMutation);
  try {
    const { data, errors = [] } = isMutation
      ? await runMutation(executor, state, document, operation)
      : await run(executor, state, document, operation);
    const all = [...state.appendedErrors, ...errors.map((error) => executionError(schema, error))];
    const body = all.length > 0 ? { data: data ?? null, errors: all } : { data: data ?? null };
    return { status: 200, headers: { ...state.responseHeaders }, body };
  } finally {
    state.deadline.stop();
  }
}

async function run(
  { runtime, fieldResolver }: Executor,
  state: RequestState,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Promise<ExecutionResult> {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return await execute({
    schema: runtime.schema,
    document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
    contextValue: state,
    variableValues: state.variables,
    fieldResolver,
  });
}

/**
 * One field after the other, each published as soon as it is there: a later field that fails takes nothing back.
 * The answer is as if the operation had been run whole.
 */
async function runMutation(
  executor: Executor,
  state: RequestState,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Promise<ExecutionResult> {
  const { schema } = executor.runtime;
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], state.variables);
  const context: Operation = { schema, fragments: fragmentsOf(document), variableValues: coerced };
  const results: ExecutionResult[] = [];
  for (const [key, selections] of rootFields(context, operation)) {
    const only = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
    const invalidated = state.invalidations.length;
    const result = await run(executor, state, document, only);
    results.push(result);
    publish(executor, state, context, key, selections, result);
    executor.publisher.invalidate(state.invalidations.slice(invalidated));
    // A null where none is allowed ends the operation, as it would have had it been run whole.
    if (!result.data) break;
  }
  const errors = results.flatMap((result) => result.errors ?? []);
  const isNull = results.some(({ data }) => !data);
  return { data: isNull ? null : Object.assign({}, ...results.map(({ data }) => data)), errors };
}

function rootFields(context: Operation, operation: OperationDefinitionNode): Map<string, readonly FieldNode[]> {
  const { schema, fragments, variableValues } = context;
  const root = schema.getMutationType();
  return root ? collectFields(schema, fragments, variableValues, root, operation.selectionSet) : new Map();
}

function publish(
  { runtime, publisher }: Executor,
  state: RequestState,
  context: Operation,
  key: string,
  fieldNodes: readonly FieldNode[],
  { data }: ExecutionResult,
): void {
  const name = fieldNodes[0]?.name.value ?? '';
  const field = runtime.schema.getMutationType()?.getFields()[name];
  const value = data?.[key];
  if (field && value !== null && value !== undefined) {
    publisher.publish(
      name,
      publishedValue(value, field.type, fieldNodes, `/${key}`, context, state.typeNames ?? new Map()),
    );
  }
}
