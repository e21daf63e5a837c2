import type { ReactElement } from 'react';
import { memo, useRef, useState } from 'react';
import { days } from '../../../format/formats.ts';
import { Money } from '../../../ui/money.tsx';
import { FixRow } from './fixRow.tsx';
import { CategoryPick, Path, StateWord } from './rowParts.tsx';
import parts from './rowParts.module.css';
import type { ListedRow } from './rowStates.ts';
import { saysTheSame } from './rowStates.ts';
import styles from './rows.module.css';
import type { Import } from '../useImport.ts';

interface RowProps {
  readonly row: ListedRow;
  readonly currency: string;
  readonly dateFormat: string | undefined;
  readonly actions: RowActions;
}

/** The same functions as long as the table is there. */
export type RowActions = Pick<Import, 'pickCategory' | 'correct'>;

/** Drawn anew only when it says something else: there are hundreds. */
export const RowOfTable = memo(
  Row,
  (before, after) => saysTheSame(before.row, after.row) && before.currency === after.currency,
);

/** One row, with what becomes of it; one that is to be fixed opens below itself. */
function Row({ row, currency, dateFormat, actions }: RowProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    opener.current?.focus();
    setIsOpen(false);
  };
  const { line, state, reason, input, statedCategory, cells = {} } = row;
  return (
    <>
      <tr role="row" data-state={state} data-open={isOpen || undefined}>
        <td role="cell" className={styles.line}>
          {line}
        </td>
        <td role="cell" className={styles.date}>
          {input ? days.fullDay(input.date) : cells.date}
        </td>
        <td role="cell" className={styles.description}>
          {input?.description ?? (cells.payee || cells.narration)}
        </td>
        <td role="cell" className={styles.stated}>
          <Path text={(input ? statedCategory : cells.category) ?? ''} />
        </td>
        <td role="cell" className={styles.category}>
          {input && <CategoryPick row={row} onPick={actions.pickCategory} />}
        </td>
        <td role="cell" className={styles.amount}>
          {input ? (
            <Money amount={input.amount} currency={input.currency ?? currency} kind="signed" />
          ) : (
            cells.amount || cells.debit || cells.credit
          )}
        </td>
        <td role="cell" className={styles.state}>
          <div className={styles.standing}>
            <StateWord state={state}>{reason}</StateWord>
            {state === 'fix' && row.cells && (
              <button
                type="button"
                className={parts.fix}
                ref={opener}
                data-fix
                aria-expanded={isOpen}
                aria-label={`Fix line ${line}`}
                onClick={() => setIsOpen(!isOpen)}
              >
                {isOpen ? 'Close' : 'Fix'}
              </button>
            )}
          </div>
        </td>
      </tr>
      {isOpen && row.cells && (
        <tr role="row" className={styles.editing}>
          <td role="cell" colSpan={7}>
            <FixRow line={line} cells={row.cells} dateFormat={dateFormat} onCorrect={actions.correct} onClose={close} />
          </td>
        </tr>
      )}
    </>
  );
}
