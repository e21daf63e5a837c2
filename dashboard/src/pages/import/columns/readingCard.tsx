import type { ReactElement } from 'react';
import { Card } from '../../../ui/card.tsx';
import styles from './columnsCard.module.css';
import type { ReadingProps } from './readingProps.ts';
import { DateOrderField, DecimalField } from './readingFields.tsx';

/** Of a file whose format says itself what is what: the rest. */
export function ReadingCard(props: ReadingProps): ReactElement {
  return (
    <Card title="Nothing to map">
      <p>
        {props.statement.format === 'ofx'
          ? 'An OFX or QFX file says itself what is a date, an amount and a description.'
          : 'A QIF file says itself what is what, but not how it writes dates and amounts.'}
      </p>
      <div className={styles.rows}>
        <DateOrderField {...props} className={styles.reading} />
        <DecimalField {...props} className={styles.reading} />
      </div>
    </Card>
  );
}
