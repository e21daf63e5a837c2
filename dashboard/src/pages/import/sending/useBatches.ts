import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { ImportTransactionsDocument } from '../../../../../generated/dashboard.ts';
import type { ImportRow } from '../../../../../importer/importRow.ts';
import type { ImportOutcome } from '../../../../../importer/importRows.ts';
import { importRows, ImportStopped } from '../../../../../importer/importRows.ts';
import { apiErrorOf } from '../../../api/apiError.ts';
import { errorSentence } from '../../../api/errorWords.ts';
import { createSender } from './batchSender.ts';
import { browserPause } from './browserPause.ts';
import type { Verdict } from '../check/rowStates.ts';
import { rowKey, verdictsOf } from '../check/rowStates.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The API does not answer; the last batch is sent again and again. */
  readonly isWaiting: boolean;
}

export interface Batches {
  /** While something is sent. */
  readonly progress: Progress | undefined;
  /** Why the last sending ended early, in a sentence; empty when a person stopped it. */
  readonly stopped: string | undefined;
  /**
   * Sends rows batch after batch, and resolves to what the API said of those that it took or refused: also of an import
   * that ended early. A sending under way ends before.
   */
  send(rows: readonly ImportRow['input'][]): Promise<ReadonlyMap<string, Verdict>>;
  stop(): void;
}

/** Sends rows through the API: to check them (`dryRun`), or to write them. Ends when the page is left. */
export function useBatches({ dryRun }: { dryRun: boolean }): Batches {
  const client = useApolloClient();
  const [progress, setProgress] = useState<Progress>();
  const [stopped, setStopped] = useState<string>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const ask = async (transactions: Parameters<typeof importRows>[0][number]['input'][]) => {
    const { data } = await client.mutate({
      mutation: ImportTransactionsDocument,
      variables: { input: { transactions, dryRun } },
      fetchPolicy: 'no-cache',
    });
    return data ?? null;
  };
  return {
    progress,
    stopped,
    stop: () => current.current?.abort(),
    async send(rows) {
      current.current?.abort();
      const controller = (current.current = new AbortController());
      const { signal } = controller;
      const show = (part: Partial<Progress>): void => {
        if (current.current !== controller) return;
        setProgress((before) => ({ done: 0, isWaiting: false, ...before, total: rows.length, ...part }));
      };
      setStopped(undefined);
      setProgress({ done: 0, total: rows.length, isWaiting: false });
      const onWait = (isWaiting: boolean): void => show({ isWaiting });
      const send = createSender({ ask, pause: browserPause, onWait, areNew: !dryRun }, signal);
      const sent = rows.map((input, line) => ({ line, input }));
      const { outcome, reason } = await outcomeOf(
        importRows(sent, { send, signal, onProgress: (done) => show({ done }) }),
        signal,
      );
      if (current.current === controller) {
        setProgress(undefined);
        setStopped(reason);
      }
      return verdictsOf(rows.map(rowKey), outcome);
    },
  };
}

/** What was done, and why no more was. */
async function outcomeOf(
  sending: Promise<ImportOutcome>,
  signal: AbortSignal,
): Promise<{ outcome: ImportOutcome; reason: string | undefined }> {
  try {
    return { outcome: await sending, reason: undefined };
  } catch (error) {
    if (!(error instanceof ImportStopped)) throw error;
    const reason = signal.aborted ? '' : errorSentence(apiErrorOf(error.cause));
    return { outcome: error.outcome, reason };
  }
}
