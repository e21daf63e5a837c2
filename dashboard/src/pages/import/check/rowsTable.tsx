import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { count, figure } from '../../../format/formats.ts';
import type { RowActions } from './rowOfTable.tsx';
import { RowOfTable } from './rowOfTable.tsx';
import type { ListedRow } from './rowStates.ts';
import styles from './rows.module.css';
import type { Import } from '../useImport.ts';

interface RowsTableProps {
  readonly rows: readonly ListedRow[];
  readonly caption: string;
  readonly currency: string;
  readonly flow: Import;
}

/** So many more at a press: enough to look at, and never a page that stands still. */
const PAGE = 50;

/** The rows of the file, the first ones first. */
export function RowsTable({ rows, caption, currency, flow }: RowsTableProps): ReactElement {
  const [shown, setShown] = useState(PAGE);
  const actions = useActions(flow);
  const dateFormat = flow.reading.statement?.csv?.mapping.dateFormat;
  const more = Math.min(PAGE, rows.length - shown);
  return (
    <div className={styles.card}>
      <table className={styles.table} role="table" aria-rowcount={rows.length + 1}>
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col">Line</th>
            <th scope="col">Date</th>
            <th scope="col">Description</th>
            <th scope="col">Category in file</th>
            <th scope="col">Category</th>
            <th scope="col">Amount</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.slice(0, shown).map((row) => (
            <RowOfTable key={row.key} row={row} currency={currency} dateFormat={dateFormat} actions={actions} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={styles.more}>
          <span>
            {figure(shown)} of {count(rows.length, 'row')} shown
          </span>
          <Button onClick={() => setShown(shown + PAGE)}>Show {more} more</Button>
        </p>
      )}
    </div>
  );
}

function useActions(flow: Import): RowActions {
  const latest = useRef(flow);
  useEffect(() => {
    latest.current = flow;
  });
  return useMemo(
    () => ({
      pickCategory: (...picked) => latest.current.pickCategory(...picked),
      correct: (...corrected) => latest.current.correct(...corrected),
    }),
    [],
  );
}
