import type { ReactElement } from 'react';
import type { SpendingMonthQuery } from '../../../../generated/dashboard.ts';
import { days } from '../../format/formats.ts';
import { reachTarget } from '../../keys/keyTarget.ts';
import { TRANSACTIONS } from '../../keys/useShortcuts.ts';
import { addressOf } from '../../month/monthAddress.ts';
import { EmptyState } from '../../ui/emptyState.tsx';
import { pageRoutes } from '../pageRoutes.ts';
import { CategoriesCard } from './categoriesCard.tsx';
import { CourseCard } from './courseCard.tsx';
import { CutsCard } from './cutsCard.tsx';
import { GoalsCard } from './goalsCard.tsx';
import { LargestCard } from './largestCard.tsx';
import styles from './overview.module.css';
import { SummaryCard } from './summaryCard.tsx';
import { TrendCard } from './trendCard.tsx';
import { UpcomingCard } from './upcomingCard.tsx';
import { isEmptyMonth } from './useOpeningMonth.ts';

interface OverviewProps {
  readonly data: SpendingMonthQuery;
  readonly month: string;
  readonly today: string;
}

export function Overview({ data, month, today }: OverviewProps): ReactElement {
  if (isEmptyMonth(data)) return <EmptyMonth month={month} />;
  const common = { data, month, today };
  return (
    <div className={styles.overview}>
      <div className={styles.summary}>
        <SummaryCard {...common} />
      </div>
      <div className={styles.course}>
        <CourseCard {...common} />
      </div>
      <div className={styles.categories}>
        <CategoriesCard {...common} />
        <TrendCard data={data} month={month} />
      </div>
      <div className={styles.beside}>
        <UpcomingCard recurrings={data.recurrings.items} today={today} />
        <CutsCard data={data} />
        <GoalsCard goals={data.goalsByDeadline.items} />
        <LargestCard data={data} />
      </div>
    </div>
  );
}

/** Where a month begins, and what takes one there, as far as this dashboard has it. */
const BEGINNINGS: readonly { readonly path: string; readonly label: string; readonly onClick?: () => void }[] = [
  { path: '/budget', label: 'Make a plan' },
  { path: TRANSACTIONS, label: 'Add a transaction', onClick: () => reachTarget('add') },
  { path: '/import', label: 'Import a file' },
];

function EmptyMonth({ month }: { month: string }): ReactElement {
  const [first, ...others] = BEGINNINGS.filter(({ path }) => pageRoutes.some((page) => page.path === path)).map(
    ({ path, ...action }) => ({ ...action, href: addressOf(path, month) }),
  );
  return (
    <EmptyState title={`Nothing in ${days.month(month)} yet.`} action={first} others={others}>
      What is planned and what is spent will show here.
    </EmptyState>
  );
}
