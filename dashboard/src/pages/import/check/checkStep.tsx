import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { count } from '../../../format/formats.ts';
import { ActionBar } from '../actionBar.tsx';
import { CheckCard } from './checkCard.tsx';
import { ProgressLine } from '../sending/progressLine.tsx';
import type { Shown } from './rowStates.ts';
import { countStates } from './rowStates.ts';
import styles from './check.module.css';
import { RowsTable } from './rowsTable.tsx';
import type { Import } from '../useImport.ts';

/** Every row with what will become of it, before anything is written. */
export function CheckStep({ flow, currency }: { flow: Import; currency: string }): ReactElement {
  const { rows, check, reading } = flow;
  const [chosen, setChosen] = useState<Shown>('all');
  // There may be a third of a million rows, and progress draws this often.
  const counts = useMemo(() => countStates(rows), [rows]);
  const shown = chosen !== 'all' && counts[chosen] === 0 ? 'all' : chosen;
  const listed = useMemo(() => (shown === 'all' ? rows : rows.filter(({ state }) => state === shown)), [rows, shown]);
  const isChecking =
    check.progress !== undefined || reading.isReading || (counts.checking > 0 && check.stopped === undefined);
  const usedCurrency = reading.choices.mapping.currency ?? currency;
  const isFinished = !isChecking && counts.new === 0;
  return (
    <>
      <div className={styles.progress}>
        {check.progress && <ProgressLine {...check.progress} what="Looking for what is there already" />}
        <div role="alert">
          {check.stopped && (
            <p className={styles.stopped}>
              <strong>Couldn’t look for what is there already.</strong> {check.stopped}{' '}
              <button type="button" onClick={check.retry}>
                Try again
              </button>
            </p>
          )}
        </div>
      </div>
      <CheckCard
        flow={flow}
        counts={counts}
        currency={usedCurrency}
        shown={shown}
        onShow={setChosen}
        isChecking={isChecking}
      />
      <RowsTable
        key={shown}
        rows={listed}
        caption={shown === 'all' ? 'All rows' : CAPTIONS[shown]}
        currency={usedCurrency}
        flow={flow}
      />
      <VisuallyHidden role="status">
        {isChecking ? '' : `${counts.new} new, ${counts.there} already there, ${counts.fix} to fix.`}
      </VisuallyHidden>
      <ActionBar
        onBack={() => flow.go('columns')}
        note={
          isFinished
            ? 'Nothing in this file is new.'
            : counts.fix > 0
              ? `${count(counts.fix, 'row')} to fix will be left out.`
              : undefined
        }
        action={
          isFinished
            ? { label: 'Choose another file', run: flow.restart }
            : {
                label: isChecking ? 'Checking…' : `Import ${count(counts.new, 'transaction')}`,
                run: () => void flow.start(),
                isBusy: isChecking || counts.checking > 0,
              }
        }
      />
    </>
  );
}

const CAPTIONS: Readonly<Record<Exclude<Shown, 'all'>, string>> = {
  new: 'New rows',
  there: 'Rows that are there already',
  fix: 'Rows to fix',
  left: 'Rows that are left out',
};
