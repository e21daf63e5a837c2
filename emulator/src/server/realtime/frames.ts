import type { GraphQLResponseBody, GraphQLResponseError } from '../../execution/engine.ts';
import { isObject, parseObject } from '../operationText.ts';

/** https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html */
export type ClientFrame =
  | { readonly type: 'connection_init' }
  | {
      readonly type: 'start';
      readonly id: string;
      /** JSON text of `{ query, variables }`; kept as text because a signature covers it. */
      readonly data: string;
      /** `payload.extensions.authorization`; undefined when there is none. */
      readonly authorization: unknown;
    }
  | { readonly type: 'stop'; readonly id: string }
  /** Anything else, broken JSON included. */
  | { readonly type: 'unknown'; readonly id: string };

export interface FrameError extends Partial<Omit<GraphQLResponseError, 'message'>> {
  readonly message: string;
  readonly errorCode?: number;
}

export type ServerFrame =
  | { readonly type: 'connection_ack'; readonly payload: { readonly connectionTimeoutMs: number } }
  | { readonly type: 'connection_error'; readonly payload: { readonly errors: readonly FrameError[] } }
  | { readonly type: 'ka' }
  | { readonly id: string; readonly type: 'start_ack' | 'complete' }
  | { readonly id: string; readonly type: 'data'; readonly payload: GraphQLResponseBody }
  | { readonly id: string; readonly type: 'error'; readonly payload: { readonly errors: readonly FrameError[] } };

export function readFrame(text: string): ClientFrame {
  const frame = parseObject(text) ?? {};
  const id = typeof frame.id === 'string' ? frame.id : '';
  if (frame.type === 'connection_init') return { type: 'connection_init' };
  if (frame.type === 'stop' && id !== '') return { type: 'stop', id };
  if (frame.type !== 'start' || id === '') return { type: 'unknown', id };
  const payload = isObject(frame.payload) ? frame.payload : {};
  const extensions = isObject(payload.extensions) ? payload.extensions : {};
  return {
    type: 'start',
    id,
    data: typeof payload.data === 'string' ? payload.data : '',
    authorization: extensions.authorization,
  };
}
