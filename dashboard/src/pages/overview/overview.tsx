import type { ReactElement } from 'react';
import type { SpendingMonthQuery } from '../../../../generated/dashboard.ts';
import { Link } from 'wouter';
import { days } from '../../format/formats.ts';
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

function EmptyMonth({ month }: { month: string }): ReactElement {
  const canPlan = pageRoutes.some(({ path }) => path === '/budget');
  return (
    <EmptyState
      title={`Nothing in ${days.month(month)} yet.`}
      {...(canPlan && { action: { label: 'Make a plan', href: addressOf('/budget', month) } })}
    >
      What is planned and what is spent will show here. A bank’s statement fills it in one go:{' '}
      <Link href="/import">Import a file</Link>.
    </EmptyState>
  );
}
