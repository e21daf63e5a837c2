import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { BatchAnswer, ImportOptions } from '../../../../../importer/importRows.ts';
import { apiErrorOf, UNREACHABLE } from '../../../api/apiError.ts';

type Rows = Parameters<ImportOptions['send']>[0];

export interface SenderWires {
  /** Asks the API; rejects as Apollo Client does. */
  ask(transactions: Rows): Promise<BatchAnswer['data']>;
  /** Resolves after a time, or earlier when the network comes back or the signal says to stop. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Told when it begins and when it ends to wait for the API. */
  onWait(isWaiting: boolean): void;
  /** Whether the rows are known to be new: what is there after a lost answer was then written by that very batch. */
  readonly areNew: boolean;
}

/** Before each further attempt, the last one again and again. */
const WAITS = [500, 1000, 2000, 4000, 8000, 15_000];

/**
 * Sends batches, each until the API answers it: a lost connection is waited for as long as it takes. That is safe, as
 * the rows' ids make a batch repeatable. Rejects with what the API refused but single rows, and with the signal's reason.
 */
export function createSender({ ask, pause, onWait, areNew }: SenderWires, signal: AbortSignal): ImportOptions['send'] {
  return async (transactions) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const data = await ask(transactions);
        if (attempt > 0) onWait(false);
        return { data: attempt > 0 && areNew ? written(data) : data, errors: [] };
      } catch (error) {
        if (CombinedGraphQLErrors.is(error) && apiErrorOf(error).type === 'InvalidInput') {
          return { data: null, errors: error.errors };
        }
        if (!willPass(error)) throw error;
      }
      if (attempt === 0) onWait(true);
      await pause(WAITS[Math.min(attempt, WAITS.length - 1)]!, signal);
      signal.throwIfAborted();
    }
  };
}

function written(data: BatchAnswer['data']): BatchAnswer['data'] {
  if (data === null) return null;
  const { created, duplicates, items } = data.importTransactions;
  const own = items.map(({ index }) => ({ index, duplicate: false }));
  return { importTransactions: { created: created + duplicates, duplicates: 0, items: own } };
}

/** No answer, an overloaded server, or another writer in the way: later it may be taken. */
function willPass(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode >= 500 || error.statusCode === 429;
  return [UNREACHABLE, 'TransactionConflict'].includes(apiErrorOf(error).type);
}
