import type { ReactElement } from 'react';
import type { ColumnRole } from '../../../../../importer/mapping.ts';
import type { CsvLayout } from '../../../../../importer/reading.ts';
import { Card } from '../../../ui/card.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { ColumnField } from './columnField.tsx';
import styles from './columnsCard.module.css';
import type { ReadingProps } from './readingProps.ts';
import { FileSample } from '../file/fileSample.tsx';
import { amountsBy, chooseAmountsBy } from '../importChoices.ts';
import { samplesOf } from './readingChoices.ts';
import { DateOrderField, DecimalField, SignField } from './readingFields.tsx';

const WAYS = [
  { value: 'one', label: 'One column' },
  { value: 'two', label: 'Money out and money in' },
] as const;

const OPTIONAL: readonly ColumnRole[] = ['category', 'narration', 'currency', 'account', 'id', 'status'];

/** Which column is what: the file's own cells above, a choice for each meaning below. */
export function ColumnsCard(props: ReadingProps & { readonly csv: CsvLayout }): ReactElement {
  const { statement, csv, choices, choose } = props;
  const way = amountsBy(choices, csv.mapping.columns);
  return (
    <Card title="Columns" aside={csv.headerLine === null ? 'no header' : `header in line ${csv.headerLine}`}>
      <FileSample statement={statement} csv={csv} />
      <div className={styles.rows}>
        <Row {...props} role="date" />
        <DateOrderField {...props} className={styles.reading} />
        <Row {...props} role="payee" />
        <div className={styles.way}>
          <span aria-hidden>Amounts are in</span>
          <Segments
            legend="Amounts are in"
            options={WAYS}
            value={way}
            onChange={(chosen) => choose(chooseAmountsBy(choices, chosen))}
          />
        </div>
        {(way === 'two' ? (['debit', 'credit'] as const) : (['amount'] as const)).map((role) => (
          <Row key={role} {...props} role={role} />
        ))}
        <DecimalField {...props} className={styles.reading} />
        <SignField {...props} className={styles.reading} />
      </div>
      <h3 className={styles.more}>If the file has them</h3>
      <div className={styles.optional}>
        {(way === 'two' ? OPTIONAL : [...OPTIONAL, 'direction' as const]).map((role) => (
          <ColumnField key={role} {...props} role={role} isOptional />
        ))}
      </div>
    </Card>
  );
}

/** The choice of a column beside cells of it. */
function Row(props: ReadingProps & { readonly csv: CsvLayout; readonly role: ColumnRole }): ReactElement {
  return (
    <div className={styles.row}>
      <ColumnField {...props} />
      <p className={styles.samples}>
        {samplesOf(props.statement, props.role).map((sample, index) => (
          <span key={index}>{sample}</span>
        ))}
      </p>
    </div>
  );
}
