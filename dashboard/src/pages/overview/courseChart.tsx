import type { KeyboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import {
  Bar,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
  CartesianGrid,
} from 'recharts';
import type { MouseHandlerDataParam } from 'recharts';
import { days, money } from '../../format/formats.ts';
import styles from './courseCard.module.css';
import type { CourseDay, MonthCourse } from './monthCourse.ts';

interface CourseChartProps {
  readonly course: MonthCourse;
  readonly month: string;
  readonly currency: string;
  /** What the figure shows, in a sentence. */
  readonly title: string;
}

interface Point extends CourseDay {
  readonly projected?: number;
}

const AXIS = { fontSize: 12, fill: 'var(--ink-3)' };
const MARGIN = { top: 8, right: 8, bottom: 6, left: 0 };

/** The line of a month's spending against its plan, and below it, on the same days, what each of them took. */
export function CourseChart({ course, month, currency, title }: CourseChartProps): ReactElement {
  const [cursor, setCursor] = useState<number>();
  const points = pointsOf(course);
  const last = course.days.length;
  const axisWidth = axisWidthOf(course, currency);
  const today = course.tense === 'running' ? course.days.findLast(({ spent }) => spent !== undefined) : undefined;
  const move = (day: number): void => setCursor(Math.min(last, Math.max(1, day)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move((cursor ?? course.days.findLastIndex(({ spent }) => spent !== undefined) + 1) + step);
  };
  const onMove = ({ activeLabel }: MouseHandlerDataParam): void => {
    if (activeLabel !== undefined) move(Number(activeLabel));
  };
  const shared = {
    data: points,
    onMouseMove: onMove,
    onMouseLeave: () => setCursor(undefined),
    accessibilityLayer: false,
  };
  const cursorLine = cursor !== undefined && <ReferenceLine x={cursor} stroke="var(--ink-3)" strokeDasharray="2 3" />;
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
        className={styles.plot}
        dir="ltr"
        tabIndex={0}
        role="img"
        aria-label={`${title}. Left and right arrow keys read the days.`}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(undefined)}
      >
        <ResponsiveContainer width="100%" height={176}>
          <ComposedChart {...shared} margin={MARGIN}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis {...dayAxis(last)} hide />
            <YAxis
              {...AMOUNT_AXIS}
              width={axisWidth}
              tick={AXIS}
              tickCount={4}
              tickFormatter={(value: number) => money.axis(value, currency)}
            />
            {cursorLine}
            <Line
              dataKey="plan"
              type="linear"
              stroke="var(--ink-3)"
              strokeDasharray="2 4"
              strokeWidth={1.5}
              {...PLAIN}
            />
            <Line
              dataKey="projected"
              type="linear"
              stroke="var(--accent)"
              strokeDasharray="6 5"
              strokeWidth={2}
              {...PLAIN}
            />
            {today && <ReferenceDot x={today.day} y={today.spent} r={4} fill="var(--accent)" stroke="var(--surface)" />}
            <Line dataKey="spent" type="stepAfter" stroke="var(--accent)" strokeWidth={2.5} {...PLAIN} />
          </ComposedChart>
        </ResponsiveContainer>
        <ResponsiveContainer width="100%" height={72}>
          <ComposedChart {...shared} margin={MARGIN}>
            <XAxis {...dayAxis(last)} tick={AXIS} tickLine={false} axisLine={{ stroke: 'var(--line)' }} />
            <YAxis {...AMOUNT_AXIS} width={axisWidth} tick={false} />
            {cursorLine}
            <Bar dataKey="daily" fill="var(--bar)" radius={[2, 2, 0, 0]} isAnimationActive={false} maxBarSize={10} />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

const PLAIN = { dot: false, activeDot: false, isAnimationActive: false } as const;
const AMOUNT_AXIS = { axisLine: false, tickLine: false, interval: 0, domain: [0, 'auto'] } as const;

function dayAxis(last: number) {
  return { dataKey: 'day', type: 'number', domain: [0.5, last + 0.5], ticks: [1, 8, 15, 22, last] } as const;
}

/** The room that the longest amount of the axis takes, in any locale. */
function axisWidthOf({ days: all, projected }: MonthCourse, currency: string): number {
  const largest = Math.max(projected ?? 0, ...all.flatMap(({ spent = 0, plan = 0 }) => [spent, plan]));
  const longest = Math.max(...[1, 0.75].map((share) => money.axis(largest * share, currency).length));
  return Math.max(48, 8 + longest * AXIS_CHARACTER);
}

/** In px, at the size of the axis. */
const AXIS_CHARACTER = 7;

/** The projection leads from the last known day to the end of the month. */
function pointsOf({ tense, days: all, projected }: MonthCourse): Point[] {
  if (tense !== 'running' || projected === null) return [...all];
  const from = all.findLast(({ spent }) => spent !== undefined);
  const last = all.length;
  if (from?.spent === undefined || from.day >= last) return [...all];
  const perDay = (projected - from.spent) / (last - from.day);
  return all.map((point) =>
    point.day < from.day ? point : { ...point, projected: (from.spent ?? 0) + perDay * (point.day - from.day) },
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
          <span>
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
  return `${days.day(`${month}-${String(day).padStart(2, '0')}`)}: ${text}`;
}
