import { stop } from './evaluationState.ts';
import { fail, toJson } from './intrinsics.ts';

/** https://docs.aws.amazon.com/appsync/latest/devguide/runtime-utils-js.html */
export const runtime = {
  earlyReturn(value?: unknown, options?: { skipTo: 'END' | 'NEXT' }): never {
    const skipTo: unknown = options?.skipTo ?? 'NEXT';
    if (skipTo !== 'END' && skipTo !== 'NEXT')
      return fail(`runtime.earlyReturn: skipTo must be END or NEXT, not ${toJson(skipTo)}`);
    return stop({ kind: 'earlyReturn', value: value ?? null, skipTo });
  },
};
