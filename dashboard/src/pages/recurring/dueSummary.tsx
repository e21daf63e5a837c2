import type { ReactElement } from 'react';
import { count } from '../../format/formats.ts';
import { Card } from '../../ui/card.tsx';
import { Money } from '../../ui/money.tsx';
import styles from './recurring.module.css';
import type { RecurringGroups } from './recurringGroups.ts';
import { DAYS_AHEAD, horizon } from './recurringGroups.ts';
import { upcomingSums } from './upcomingSums.ts';

interface DueSummaryProps {
  readonly groups: RecurringGroups;
  readonly today: string;
}

/** What the next thirty days will take and bring, what is overdue included; a line a currency. */
export function DueSummary({ groups, today }: DueSummaryProps): ReactElement | null {
  const sums = upcomingSums([...groups.overdue, ...groups.soon], horizon(today));
  if (sums.length === 0) return null;
  const aside = groups.overdue.length > 0 ? 'overdue included' : undefined;
  return (
    <Card title={`The next ${DAYS_AHEAD} days`} aside={aside}>
      {sums.map((sum) => (
        <dl key={sum.currency} className={styles.summary}>
          <div>
            <dt>Going out</dt>
            <dd>
              <Money amount={-sum.out} currency={sum.currency} kind="signed" />
            </dd>
          </div>
          <div>
            <dt>Coming in</dt>
            <dd>
              <Money amount={sum.in} currency={sum.currency} kind="signed" />
            </dd>
          </div>
          <div>
            <dt>To be recorded</dt>
            <dd>{count(sum.payments, 'payment')}</dd>
          </div>
        </dl>
      ))}
    </Card>
  );
}
