import { console } from './console.ts';
import { runtime } from './earlyReturn.ts';
import { extensions } from './extensions.ts';
import { callHost } from './hostCalls.ts';
import { fail, parseJson, text, toJson } from './intrinsics.ts';
import { util } from './util.ts';

const { assign, entries, hasOwn, keys, values } = Object;
const { ceil, floor, max, min, round } = Math;
const { isFinite, isNaN } = Number;

/** The global names of APPSYNC_JS, in place of ECMAScript's. */
export const globals: Readonly<Record<string, object>> = {
  JSON: { parse, stringify },
  Math: { ceil, floor, max, min, random: () => callHost((host) => host.random()), round },
  Number: { isFinite, isNaN },
  Object: { assign, entries, hasOwn, keys, values },
  console,
  extensions,
  runtime,
  util,
};

/** Answers an empty string for text that is not JSON, as APPSYNC_JS does: it has no `try`. */
function parse(json: unknown, reviver?: unknown): unknown {
  if (reviver !== undefined) return fail('JSON.parse takes no reviver in APPSYNC_JS: functions cannot be passed');
  try {
    return parseJson(text(json, 'JSON.parse'));
  } catch {
    return '';
  }
}

function stringify(value: unknown, replacer?: unknown, space?: unknown): string | undefined {
  if (typeof replacer === 'function') return fail('JSON.stringify takes no replacer function in APPSYNC_JS');
  return (toJson as (...given: unknown[]) => string | undefined)(value, replacer, space);
}
