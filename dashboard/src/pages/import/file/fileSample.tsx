import type { ReactElement } from 'react';
import type { CsvLayout } from '../../../../../importer/reading.ts';
import styles from './fileSample.module.css';
import type { ReadingProps } from '../columns/readingProps.ts';
import { ROLE_LABELS, roleOf } from '../columns/readingChoices.ts';

const SHOWN = [0, 1, 2];

/** The columns as the file has them, each with what it is read as. */
export function FileSample({ statement, csv }: Pick<ReadingProps, 'statement'> & { csv: CsvLayout }): ReactElement {
  const columns = csv.columns.map((column) => ({ ...column, role: roleOf(statement, column.name) }));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="The file as it is">
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ name, role }) => (
              <th key={name} scope="col" data-read={role !== undefined || undefined}>
                <small>{role === undefined ? 'not read' : ROLE_LABELS[role]}</small>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SHOWN.map((index) => (
            <tr key={index}>
              {columns.map(({ name, role, samples }) => (
                <td key={name} data-read={role !== undefined || undefined}>
                  {samples[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
