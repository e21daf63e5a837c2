import '../../theme/formStyles.ts';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { TransactionFieldsFragment } from '../../../../generated/dashboard.ts';
import { TransactionFrameDocument } from '../../../../generated/dashboard.ts';
import { localDay } from '../../format/today.ts';
import { Block } from '../../ui/skeleton.tsx';
import { ErrorState } from '../../ui/errorState.tsx';
import { FilterBar } from './filterBar.tsx';
import { QuickEntry } from './quickEntry.tsx';
import { TransactionDrawer } from './transactionDrawer.tsx';
import { TransactionList } from './transactionList.tsx';
import styles from './transactions.module.css';
import { useFilters } from './useFilters.ts';
import { useTransactionList } from './useTransactionList.ts';

/** What was spent and earned, one by one: recorded, found, corrected. */
export default function TransactionsPage(): ReactElement {
  const [filters, change] = useFilters();
  const [opened, setOpened] = useState<TransactionFieldsFragment>();
  const list = useTransactionList(filters);
  const frame = useQuery(TransactionFrameDocument, { variables: { month: localDay().slice(0, 7) } });
  const currency = frame.data?.monthTotals.currency;
  const merchants = [...new Set(list.transactions?.map(({ merchant }) => merchant))].sort();
  const retry = (): void => {
    void frame.refetch();
    list.retry();
  };
  if (frame.error && !frame.data) {
    return <ErrorState title="Couldn’t load your transactions." error={frame.error} onRetry={retry} />;
  }
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>Transactions</h1>
        <Button component={Link} href="/import" leftSection={<IconFileImport size={16} aria-hidden />}>
          Import
        </Button>
      </div>
      {currency === undefined ? <Block height={190} /> : <QuickEntry currency={currency} />}
      <FilterBar filters={filters} change={change} merchants={merchants} />
      <TransactionList
        filters={filters}
        list={list}
        categories={frame.data?.categories.items ?? []}
        onOpen={setOpened}
      />
      {opened && <TransactionDrawer transaction={opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
