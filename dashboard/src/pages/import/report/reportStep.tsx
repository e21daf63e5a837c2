import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { count, days } from '../../../format/formats.ts';
import { addressOf } from '../../../month/monthAddress.ts';
import { Card } from '../../../ui/card.tsx';
import type { Report } from './importReport.ts';
import { LeftOutCard } from './leftOutCard.tsx';
import styles from './report.module.css';
import type { Import } from '../useImport.ts';

/** What became of the file. */
export function ReportStep({ flow }: { flow: Import }): ReactElement {
  const { report, sending, start, restart } = flow;
  const { counts, months, left } = report;
  const hasStopped = sending.stopped !== undefined;
  const last = months.at(-1);
  const Icon = hasStopped ? IconAlertTriangle : IconCheck;
  return (
    <div className={styles.step}>
      <section className={styles.summary} data-stopped={hasStopped || undefined} aria-label="What was done">
        <span className={styles.icon}>
          <Icon size={20} stroke={2} aria-hidden />
        </span>
        <div className={styles.words}>
          <p className={styles.title}>
            {hasStopped && 'Stopped. '}
            {countsText(counts)}
            {hasStopped && '.'}
          </p>
          {hasStopped && (
            <p>
              {sending.stopped} {count(counts.waiting, 'row')} of the file {counts.waiting === 1 ? 'is' : 'are'} not
              written yet. Go on now, or run it again later: what is written is skipped.
            </p>
          )}
        </div>
        <div className={styles.buttons}>
          {hasStopped && counts.waiting > 0 && (
            <Button variant="filled" onClick={() => void start()}>
              Go on with {count(counts.waiting, 'row')}
            </Button>
          )}
          {last && (
            <Button
              component={Link}
              href={addressOf('/transactions', last.month)}
              variant={hasStopped ? 'default' : 'filled'}
            >
              Open {days.month(last.month)}
            </Button>
          )}
          <Button onClick={restart}>Import another file</Button>
        </div>
      </section>
      {months.length > 0 && (
        <Card title={`${count(months.length, 'month')} got transactions`}>
          <ul className={styles.months}>
            {months.map(({ month, rows }) => (
              <li key={month}>
                <Link href={addressOf('/transactions', month)}>{days.month(month)}</Link>
                <span>{count(rows, 'row')}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {left.length > 0 && <LeftOutCard left={left} />}
    </div>
  );
}

/** `1,404 added, 12 already there, 4 left out`; what there is none of is not said. */
function countsText({ added, there, left }: Report['counts']): string {
  return [
    count(added, 'added', 'added'),
    ...(there > 0 ? [count(there, 'already there', 'already there')] : []),
    ...(left > 0 ? [count(left, 'left out', 'left out')] : []),
  ].join(', ');
}
