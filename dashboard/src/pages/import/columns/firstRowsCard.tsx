import type { ReactElement } from 'react';
import { count, days } from '../../../format/formats.ts';
import { typeName } from '../../../format/words.ts';
import { Card } from '../../../ui/card.tsx';
import { Money } from '../../../ui/money.tsx';
import type { ReadingProps } from './readingProps.ts';
import styles from './firstRows.module.css';

const SHOWN = 5;

/** The beginning of the file as it is read now. */
export function FirstRowsCard({ statement, choices, currency }: ReadingProps): ReactElement | null {
  const { rows, rejected, totals } = statement;
  if (rows.length === 0) return null;
  const [first, last] = [totals[0]?.month, totals.at(-1)?.month];
  const period =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? days.month(first)
        : `${days.month(first)} to ${days.month(last)}`;
  return (
    <Card
      title={`Read as ${count(rows.length, 'transaction')}, ${period}`}
      aside={rejected.length > 0 ? `${count(rejected.length, 'line')} to fix` : undefined}
    >
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="First rows">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Date</th>
              <th scope="col">Description</th>
              <th scope="col">Category in file</th>
              <th scope="col">Category</th>
              <th scope="col">Amount</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ line, input, statedCategory }) => {
              const category = input.category ?? choices.words[statedCategory];
              return (
                <tr key={`${input.date} ${input.id}`}>
                  <td>{line}</td>
                  <td>{days.fullDay(input.date)}</td>
                  <td>{input.description}</td>
                  <td>{statedCategory}</td>
                  <td>{category === undefined ? (input.amount > 0 ? 'Income' : 'Other') : typeName(category)}</td>
                  <td>
                    <Money amount={input.amount} currency={input.currency ?? currency} kind="signed" />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
