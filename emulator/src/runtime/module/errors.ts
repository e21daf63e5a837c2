import type { Util } from '@aws-appsync/utils/lib/index.js';
import type { ResolverError } from '../evaluation.ts';
import { evaluation, stop } from './evaluationState.ts';
import { text } from './intrinsics.ts';

/** https://docs.aws.amazon.com/appsync/latest/devguide/built-in-util-js.html (error utils) */
export const errors: Pick<Util, 'error' | 'appendError' | 'unauthorized'> = {
  error(message, errorType, data, errorInfo) {
    return stop({ kind: 'error', error: resolverError('util.error', message, errorType, data, errorInfo) });
  },
  appendError(message, errorType, data, errorInfo) {
    evaluation().appendedErrors.push(resolverError('util.appendError', message, errorType, data, errorInfo));
  },
  unauthorized() {
    const message = `Not Authorized to access ${evaluation().field}`;
    return stop({ kind: 'error', error: { message, errorType: 'Unauthorized', data: null, errorInfo: null } });
  },
};

function resolverError(what: string, message: unknown, type: unknown, data: unknown, info: unknown): ResolverError {
  const errorType = type === undefined || type === null ? null : text(type, `${what}, second argument,`);
  return { message: text(message, what), errorType, data: data ?? null, errorInfo: info ?? null };
}
