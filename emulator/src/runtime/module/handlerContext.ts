import type { HandlerContext } from '../evaluation.ts';
import { defineProperty, freeze, parseJson } from './intrinsics.ts';

type Given = HandlerContext & { readonly stash: Record<string, unknown> };

/**
 * `ctx` for a handler: its own properties fixed, the stash open. The selection set is there to be read by name but not
 * listed, so `JSON.stringify(ctx)` leaves it out as on AWS.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html
 */
export function handlerContext(
  handler: 'request' | 'response',
  json: string,
): { readonly ctx: object; readonly given: Given } {
  const given = parseJson(json) as Given;
  const { result, error, ...rest } = given;
  const { selectionSetList, selectionSetGraphQL, ...info } = given.info;
  defineProperty(info, 'selectionSetList', { value: selectionSetList });
  defineProperty(info, 'selectionSetGraphQL', { value: selectionSetGraphQL });
  const ctx = { ...rest, args: given.arguments, info, ...(handler === 'response' ? { result, error } : {}) };
  return { ctx: freeze(ctx), given };
}
