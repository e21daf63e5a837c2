import { useElementSize } from '@mantine/hooks';
import type { KeyboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { days, money } from '../../format/formats.ts';
import styles from './courseCard.module.css';
import { CoursePlot } from './coursePlot.tsx';
import { coursePoints, lastKnown } from './coursePoints.ts';
import type { MonthCourse } from './monthCourse.ts';
import { transactionsOfDay } from './transactionsAddress.ts';

interface CourseChartProps {
  readonly course: MonthCourse;
  readonly month: string;
  readonly currency: string;
  /** What the figure shows, in a sentence. */
  readonly title: string;
}

/** The line of a month's spending against its plan, which can be read day by day. */
export function CourseChart({ course, month, currency, title }: CourseChartProps): ReactElement {
  const [cursor, setCursor] = useState<number>();
  const [, navigate] = useLocation();
  const { ref, width } = useElementSize();
  const newest = lastKnown(course.days)?.day;
  const point = (day: number | undefined): void =>
    setCursor(day === undefined ? undefined : Math.min(course.days.length, Math.max(1, day)));
  const choose = (): void => {
    const address = cursor === undefined ? undefined : transactionsOfDay(dayOf(month, cursor));
    if (address !== undefined) navigate(address);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') choose();
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    point((cursor ?? newest ?? 0) + step);
  };
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.readout} aria-live="polite">
        {cursor === undefined ? (
          <Legend course={course} currency={currency} />
        ) : (
          readout(course, month, cursor, currency)
        )}
      </figcaption>
      <div
        ref={ref}
        className={styles.plot}
        tabIndex={0}
        role="img"
        aria-label={`${title}. Left and right arrow keys read the days, Enter opens one.`}
        onKeyDown={onKeyDown}
        onBlur={() => point(undefined)}
      >
        {width > 0 && (
          <CoursePlot
            points={coursePoints(course)}
            {...{ width, currency, cursor }}
            today={course.tense === 'running' ? newest : undefined}
            onPoint={point}
            onChoose={choose}
          />
        )}
      </div>
    </figure>
  );
}

function Legend({ course, currency }: { course: MonthCourse; currency: string }): ReactElement {
  return (
    <ul className={styles.legend}>
      <li data-line="spent">Spent</li>
      {course.planned !== undefined && <li data-line="plan">Plan</li>}
      {course.tense === 'running' && course.projected !== null && <li data-line="projected">Projection</li>}
      {course.averageDaily !== null && (
        <li>
          <span dir="ltr">
            {money.plain(course.averageDaily, currency)} a day<span className={styles.wide}> on average</span>
          </span>
        </li>
      )}
    </ul>
  );
}

function readout({ days: all }: MonthCourse, month: string, day: number, currency: string): string {
  const { spent, daily, plan } = all[day - 1] ?? {};
  const parts = [
    daily !== undefined && `${money.plain(daily, currency)} that day`,
    spent !== undefined && `${money.plain(spent, currency)} so far`,
    plan !== undefined && `plan ${money.plain(plan, currency)}`,
  ];
  const text = parts.filter((part) => part !== false).join(', ');
  return `${days.day(dayOf(month, day))}: ${text}`;
}

function dayOf(month: string, day: number): string {
  return `${month}-${String(day).padStart(2, '0')}`;
}
