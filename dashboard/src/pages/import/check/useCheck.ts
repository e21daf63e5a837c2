import { useEffect, useState } from 'react';
import type { Preview } from '../../../../../importer/previewStatement.ts';
import type { Batches } from '../sending/useBatches.ts';
import { useBatches } from '../sending/useBatches.ts';
import type { Verdicts } from './rowStates.ts';
import { rowKey } from './rowStates.ts';

export interface Check extends Pick<Batches, 'progress' | 'stopped' | 'stop'> {
  readonly verdicts: Verdicts;
  /** Takes over what an import learnt. */
  learn(verdicts: Verdicts): void;
  retry(): void;
  /** Knows nothing any more. */
  reset(): void;
}

/**
 * Asks the API what it has already, without writing anything. What is known of a row stays known: it is what the API
 * has at the row's place, which no choice of a category changes.
 */
export function useCheck(statement: Preview | undefined, isWanted: boolean): Check {
  const { send, ...batches } = useBatches({ dryRun: true });
  const [verdicts, setVerdicts] = useState<Verdicts>(new Map());
  const [attempt, setAttempt] = useState(0);
  const learn = (learnt: Verdicts): void => setVerdicts((known) => new Map([...known, ...learnt]));
  useEffect(() => {
    if (!isWanted || statement === undefined) return;
    const unknown = statement.rows.map(({ input }) => input).filter((input) => !verdicts.has(rowKey(input)));
    if (unknown.length > 0) void send(unknown).then(learn);
    return batches.stop;
    // Only another reading of the file, or another attempt, brings rows that are not known.
  }, [statement, isWanted, attempt]);
  return { ...batches, verdicts, learn, retry: () => setAttempt(attempt + 1), reset: () => setVerdicts(new Map()) };
}
