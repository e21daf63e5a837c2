import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { SpendingMonthQuery } from '../../../../generated/dashboard.ts';
import { money } from '../../format/formats.ts';
import { usePreference } from '../../preferences/preference.ts';
import { showsCourseAsTable } from '../../preferences/preferences.ts';
import { Card } from '../../ui/card.tsx';
import { Block } from '../../ui/skeleton.tsx';
import styles from './courseCard.module.css';
import { courseSentence } from './courseSentence.ts';
import { CourseTable } from './courseTable.tsx';
import type { MonthCourse } from './monthCourse.ts';
import { monthCourse } from './monthCourse.ts';
import { newestFacts } from './monthFacts.ts';
import { useMonthTransactions } from './useMonthTransactions.ts';

const CourseChart = lazy(() => import('./courseChart.tsx').then((module) => ({ default: module.CourseChart })));

interface CourseCardProps {
  readonly data: SpendingMonthQuery;
  readonly month: string;
  readonly today: string;
}

/** How the month goes on, day by day, and where it will end. The sentence is the answer, the line the evidence. */
export function CourseCard({ data, month, today }: CourseCardProps): ReactElement {
  const isTable = usePreference(showsCourseAsTable);
  const currency = data.monthTotals.currency;
  const { course, failed, retry } = useCourse(data, month, today);
  if (failed) {
    return (
      <Card title="The month’s course">
        <div className={styles.failed}>
          <p>Couldn’t load the days of this month.</p>
          <Button onClick={retry}>Try again</Button>
        </div>
      </Card>
    );
  }
  const sentence = course && courseSentence(course, currency, money);
  return (
    <Card
      title={
        <span className={styles.sentence} data-over={sentence?.isOver || undefined}>
          {sentence?.isOver && <IconAlertTriangle size={16} stroke={1.9} aria-hidden />}
          {sentence?.text ?? 'The month’s course'}
        </span>
      }
      aside={
        course && (
          <button
            type="button"
            className={styles.toggle}
            aria-label={isTable ? 'Show as chart' : 'Show as table'}
            onClick={() => showsCourseAsTable.turn(!isTable)}
          >
            {isTable ? 'Chart' : 'Table'}
          </button>
        )
      }
    >
      <div className={styles.frame}>
        {course === undefined && <Block height={280} />}
        {course !== undefined && isTable && <CourseTable {...{ course, month, currency }} />}
        {course !== undefined && !isTable && (
          <Suspense fallback={<Block height={280} />}>
            <CourseChart {...{ course, month, currency }} title={sentence?.text ?? ''} />
          </Suspense>
        )}
      </div>
    </Card>
  );
}

/** The course of a month. While rows and sums arrive one after the other it stays as it was, so that they always agree. */
function useCourse(data: SpendingMonthQuery, month: string, today: string) {
  const { transactions, error, retry } = useMonthTransactions(month);
  const { spent, revision } = newestFacts(data);
  const recurrings = data.recurrings.items;
  const planned = data.monthlyBudget?.totalPlannedExpenses;
  const current =
    transactions !== undefined
      ? monthCourse({ month, today, currency: data.monthTotals.currency, planned, transactions, recurrings })
      : undefined;
  const agrees = current?.spent === spent;
  const [agreed, setAgreed] = useState<{ month: string; course: MonthCourse; of: unknown[] }>();
  const of = [transactions, recurrings, planned, revision, today];
  if (current !== undefined && agrees && !(agreed?.month === month && same(agreed.of, of))) {
    setAgreed({ month, course: current, of });
  }
  useEffect(() => {
    if (current === undefined || agrees) return;
    const again = setTimeout(retry, 2000);
    return () => clearTimeout(again);
    // Once for each state of the sums: they could differ for good only if the API itself miscounted.
  }, [revision, agrees]);
  return {
    course: agreed?.month === month ? agreed.course : undefined,
    failed: error !== undefined,
    retry,
  };
}

function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((value, index) => value === other[index]);
}
