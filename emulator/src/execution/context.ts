import type { HandlerContext } from '../runtime/evaluation.ts';
import type { RequestState } from './requestState.ts';
import { selectionOf, type FieldInfo } from './selection.ts';

/** The parts of `ctx` that all handlers of one resolver run share. */
export type SharedContext = Omit<HandlerContext, 'stash' | 'prev' | 'result' | 'error'>;

/** `ctx`: https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html */
export function sharedContext(
  source: unknown,
  args: Readonly<Record<string, unknown>>,
  state: RequestState,
  environment: Readonly<Record<string, string>>,
  info: FieldInfo,
): SharedContext {
  const { list, text } = selectionOf(info, state.selections);
  return {
    arguments: args,
    source: isRecord(source) ? source : null,
    identity: state.caller.identity,
    env: environment,
    info: {
      fieldName: info.fieldName,
      parentTypeName: info.parentTypeName,
      variables: state.variables,
      selectionSetList: list,
      selectionSetGraphQL: text,
    },
    request: { headers: state.headers, domainName: null },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
