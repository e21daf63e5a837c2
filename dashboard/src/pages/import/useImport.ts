import { useApolloClient } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import type { CategoryType } from '../../../../domain/category.ts';
import { forgetTransactions } from '../../api/forgetTransactions.ts';
import { useHush, useOwnWrites } from '../../live/liveContext.tsx';
import { useSession } from '../../session/sessionContext.ts';
import { correctLine, flipSigns } from './importChoices.ts';
import type { RoleCells } from '../../../../importer/corrections.ts';
import type { Report } from './report/importReport.ts';
import { reportOf } from './report/importReport.ts';
import type { Step } from './importSteps.ts';
import type { ListedRow } from './check/rowStates.ts';
import { listRows } from './check/rowStates.ts';
import type { Progress } from './sending/useBatches.ts';
import { useBatches } from './sending/useBatches.ts';
import type { Check } from './check/useCheck.ts';
import { useCheck } from './check/useCheck.ts';
import type { StatementAccess } from './file/useStatement.ts';
import { useStatement } from './file/useStatement.ts';

export interface Import {
  readonly step: Step;
  readonly reading: StatementAccess;
  readonly check: Check;
  readonly rows: readonly ListedRow[];
  readonly sending: { readonly progress: Progress | undefined; readonly stopped: string | undefined; stop(): void };
  readonly report: Report;
  /** Undefined where the signs are the file's own. */
  readonly flip: (() => void) | undefined;
  go(step: Step): void;
  open(file: File): Promise<void>;
  pickCategory(key: string, category: CategoryType): void;
  correct(line: number, cells: RoleCells): void;
  /** Writes the rows that are new, and goes to the report. */
  start(): Promise<void>;
  restart(): void;
}

/** An import from the file to the report. */
export function useImport(): Import {
  const { cache } = useApolloClient();
  const { session } = useSession();
  const [step, setStep] = useState<Step>('file');
  const [picked, setPicked] = useState<Readonly<Record<string, CategoryType>>>({});
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const reading = useStatement(`${session.detail}/${session.name}`);
  const { statement, choices, choose } = reading;
  const check = useCheck(statement, step === 'check');
  const sending = useBatches({ dryRun: false });
  const writeOwn = useOwnWrites();
  useHush(step === 'import');

  const isListed = step !== 'file' && step !== 'columns';
  const rows = useMemo(
    () => (isListed && statement ? listRows(statement, check.verdicts, { words: choices.words, rows: picked }) : []),
    [isListed, statement, check.verdicts, choices.words, picked],
  );
  const report = useMemo(() => reportOf(rows, added), [rows, added]);
  const flipped = flipSigns(choices, statement?.csv?.mapping);
  return {
    ...{ step, reading, check, rows, sending, report },
    flip: flipped && (() => choose(flipped)),
    go(next) {
      if (next === 'check') reading.keep();
      setStep(next);
    },
    async open(file) {
      check.reset();
      setPicked({});
      setAdded(new Set());
      if (await reading.open(file)) setStep('columns');
    },
    pickCategory: (key, category) => setPicked((before) => ({ ...before, [key]: category })),
    correct: (line, cells) => choose(correctLine(choices, line, cells)),
    async start() {
      setStep('import');
      const wanted = rows.filter(({ state, key }) => state === 'new' && !added.has(key));
      const inputs = wanted.flatMap(({ input }) => input ?? []);
      writeOwn(inputs.map(({ id }) => id));
      const verdicts = await sending.send(inputs);
      const written = wanted.filter(({ key }) => verdicts.get(key) === 'new');
      forgetTransactions(cache, [...new Set(written.map(({ input }) => input?.date.slice(0, 7) ?? ''))]);
      check.learn(new Map([...verdicts].map(([key, verdict]) => [key, verdict === 'new' ? 'there' : verdict])));
      setAdded((before) => new Set([...before, ...written.map(({ key }) => key)]));
      setStep('report');
    },
    restart() {
      reading.forget();
      setStep('file');
    },
  };
}
