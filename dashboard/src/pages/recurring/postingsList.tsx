import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { RecurringPostingsDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { days } from '../../format/formats.ts';
import { Money } from '../../ui/money.tsx';
import { Block } from '../../ui/skeleton.tsx';
import styles from './recurring.module.css';

/** The last dozen transactions that a template recorded, newest first. */
export function PostingsList({ id }: { id: string }): ReactElement {
  const { data, error, refetch } = useQuery(RecurringPostingsDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const postings = data?.recurring?.transactions ?? undefined;
  return (
    <section aria-labelledby="postings">
      <h3 id="postings">Recorded lately</h3>
      {postings?.length === 0 && <p className={styles.note}>Nothing yet.</p>}
      {postings !== undefined && (
        <ul className={styles.postings}>
          {postings.map((one) => (
            <li key={one.date}>
              <span>{days.fullDay(one.date.slice(0, 10))}</span>
              <Money amount={one.amount} currency={one.currency} kind="signed" />
            </li>
          ))}
        </ul>
      )}
      {postings === undefined && error === undefined && <Block height={120} />}
      {postings === undefined && error !== undefined && (
        <p className={styles.note} role="alert">
          {errorSentence(apiErrorOf(error))}{' '}
          <Button size="xs" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
    </section>
  );
}
