import { setTimeout as pause } from 'node:timers/promises';
import { ApiUnreachable, type ApiAnswer } from './graphqlClient.ts';

export interface Patience {
  /** Attempts in all. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled for each further one, with a random part of up to a quarter. */
  readonly firstPause: number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

/** Up to about six seconds of waiting. */
export const ordinaryPatience: Patience = { attempts: 6, firstPause: 200, sleep: pause };

function isBusy(answer: ApiAnswer<unknown>): boolean {
  return answer.errors.some(({ errorType }) => errorType === 'TransactionConflict');
}

/**
 * Sends again while the API cannot be reached or another writer was in the way, with growing pauses. For requests that
 * may be repeated: the first one may have been carried out.
 */
export async function sendPatiently<Data>(
  send: () => Promise<ApiAnswer<Data>>,
  { attempts, firstPause, sleep }: Patience = ordinaryPatience,
): Promise<ApiAnswer<Data>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await send();
      if (attempt === attempts || !isBusy(answer)) return answer;
    } catch (error) {
      if (attempt === attempts || !(error instanceof ApiUnreachable)) throw error;
    }
    await sleep(firstPause * 2 ** (attempt - 1) * (1 + Math.random() / 4));
  }
}
