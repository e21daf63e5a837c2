import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { GoalHistoryDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { days } from '../../format/formats.ts';
import { Money } from '../../ui/money.tsx';
import { Block } from '../../ui/skeleton.tsx';
import { byDay } from './contributionOrder.ts';
import styles from './goalDialogs.module.css';

/** What was paid in and taken out, latest day first. */
export function ContributionsList({ id }: { id: string }): ReactElement {
  const { data, error, refetch } = useQuery(GoalHistoryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const contributions = data?.goal?.contributions ?? undefined;
  return (
    <section aria-labelledby="contributions">
      <h3 id="contributions">History</h3>
      {contributions?.length === 0 && <p className={styles.detail}>Nothing was paid in yet.</p>}
      {contributions !== undefined && (
        <ul className={styles.history}>
          {byDay(contributions).map((one) => (
            <li key={one.id}>
              <span>{days.fullDay(one.date)}</span>
              <span className={styles.detail}>{one.amount < 0 ? 'taken out' : 'added'}</span>
              <Money amount={one.amount} currency={one.currency} kind="signed" />
            </li>
          ))}
        </ul>
      )}
      {contributions !== undefined && contributions.length >= 100 && (
        <p className={styles.detail}>The latest hundred are shown.</p>
      )}
      {contributions === undefined && error === undefined && <Block height={160} />}
      {contributions === undefined && error !== undefined && (
        <p className={styles.detail} role="alert">
          {errorSentence(apiErrorOf(error))}{' '}
          <Button size="xs" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
    </section>
  );
}
