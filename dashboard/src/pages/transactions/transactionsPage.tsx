import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { dayOfEpoch, epochDay } from '../../../../domain/calendar.ts';
import { TransactionFrameDocument } from '../../../../generated/dashboard.ts';
import { localDay } from '../../format/today.ts';
import { Block } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/errorState.tsx';
import styles from './transactions.module.css';
import { Transactions } from './transactions.tsx';
import { useFilters } from './useFilters.ts';
import { useTransactionList } from './useTransactionList.ts';

/** What was used within these days is proposed again. */
const LATELY_DAYS = 60;

/** What was spent and earned, one by one: recorded, found, corrected. */
export default function TransactionsPage(): ReactElement {
  const [filters, change] = useFilters();
  const list = useTransactionList(filters);
  const today = localDay();
  const frame = useQuery(TransactionFrameDocument, {
    variables: { month: today.slice(0, 7), from: dayOfEpoch(epochDay(today) - LATELY_DAYS), to: today },
  });
  const retry = (): void => {
    void frame.refetch();
    list.retry();
  };
  if (frame.error && !frame.data) {
    return <ErrorState title="Couldn’t load transactions." error={frame.error} onRetry={retry} />;
  }
  // At midnight it is asked for anew; what is being typed stays meanwhile.
  const data = frame.data ?? frame.previousData;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Transactions</h1>
        <Button component={Link} href="/import" leftSection={<IconFileImport size={16} aria-hidden />}>
          Import
        </Button>
      </div>
      {data ? <Transactions {...{ filters, change, list }} frame={data} /> : <PageBlocks />}
    </div>
  );
}

function PageBlocks(): ReactElement {
  return (
    <div className={styles.page} aria-busy="true">
      <Block height={164} />
      <Block height={64} />
      <Block height={480} />
    </div>
  );
}
