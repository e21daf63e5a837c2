import { AxisBottom, AxisLeft } from '@visx/axis';
import { curveStepAfter } from '@visx/curve';
import { GridRows } from '@visx/grid';
import { Bar, LinePath } from '@visx/shape';
import type { PointerEvent, ReactElement } from 'react';
import { money } from '../../format/formats.ts';
import styles from './courseCard.module.css';
import type { CoursePoint } from './coursePoints.ts';
import type { CourseScales } from './courseScales.ts';
import { courseScales, PLOT_HEIGHT } from './courseScales.ts';

interface CoursePlotProps {
  readonly points: readonly CoursePoint[];
  /** Of the room there is, in pixels. */
  readonly width: number;
  readonly currency: string;
  /** The day that is marked as the newest. */
  readonly today: number | undefined;
  /** The day that is being read. */
  readonly cursor: number | undefined;
  onPoint(day: number | undefined): void;
  onChoose(): void;
}

/** The lines of a month's course, and below them, on the same days, what each day took. */
export function CoursePlot(props: CoursePlotProps): ReactElement {
  const { points, width, currency, cursor, onPoint, onChoose } = props;
  const scales = courseScales(points, width, (amount) => money.axis(amount, currency));
  const point = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>): void =>
    onPoint(Math.round(scales.x.invert(clientX - currentTarget.getBoundingClientRect().left)));
  return (
    <svg
      width={width}
      height={PLOT_HEIGHT}
      aria-hidden
      className={styles.lines}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => onPoint(undefined)}
      onClick={onChoose}
    >
      <Axes {...props} scales={scales} />
      {cursor !== undefined && (
        <line
          {...{ x1: scales.x(cursor), x2: scales.x(cursor), y1: 0, y2: scales.bottom }}
          className={styles.cursorLine}
        />
      )}
      <Lines {...props} scales={scales} />
      <DailyBars points={points} scales={scales} />
    </svg>
  );
}

type Scaled = CoursePlotProps & { readonly scales: CourseScales };

const AXIS_TEXT = { fontSize: 12, fontFamily: 'inherit', fill: 'var(--ink-3)' } as const;

function Axes({ points, width, scales: { x, sum, amounts, axisWidth, bottom } }: Scaled): ReactElement {
  const tickValues = amounts.map(({ value }) => value);
  return (
    <>
      <GridRows scale={sum} width={width - axisWidth} left={axisWidth} tickValues={tickValues} stroke="var(--line)" />
      <AxisLeft
        scale={sum}
        left={axisWidth}
        tickValues={tickValues}
        tickFormat={(_, index) => amounts[index]?.text}
        tickLabelProps={{ ...AXIS_TEXT, textAnchor: 'end', dx: -4, dy: 4 }}
        hideAxisLine
        hideTicks
      />
      <AxisBottom
        scale={x}
        top={bottom}
        tickValues={[1, 8, 15, 22, points.length]}
        tickFormat={String}
        tickLabelProps={{ ...AXIS_TEXT, textAnchor: 'middle', dy: 2 }}
        stroke="var(--line)"
        tickLength={4}
        hideTicks
      />
    </>
  );
}

function Lines({ points, today, scales: { x, sum } }: Scaled): ReactElement {
  const line = (key: 'plan' | 'projected' | 'spent') => ({
    data: points.filter((point) => point[key] !== undefined),
    x: ({ day }: CoursePoint) => x(day),
    y: (point: CoursePoint) => sum(point[key] ?? 0),
    fill: 'none',
  });
  const newest = today === undefined ? undefined : points[today - 1];
  return (
    <>
      <LinePath {...line('plan')} stroke="var(--ink-3)" strokeDasharray="2 4" strokeWidth={1.5} />
      <LinePath {...line('projected')} stroke="var(--accent)" strokeDasharray="6 5" strokeWidth={2} />
      <LinePath {...line('spent')} curve={curveStepAfter} stroke="var(--accent)" strokeWidth={2.5} />
      {newest?.spent !== undefined && (
        <circle
          {...{ cx: x(newest.day), cy: sum(newest.spent), r: 4.5 }}
          fill="var(--accent)"
          stroke="var(--surface)"
          strokeWidth={1.5}
        />
      )}
    </>
  );
}

/** A refund that is more than what the day took hangs below the line. */
function DailyBars({ points, scales: { x, daily, barWidth } }: Pick<Scaled, 'points' | 'scales'>): ReactElement[] {
  return points.flatMap(({ day, daily: amount = 0 }) =>
    amount === 0
      ? []
      : [
          <Bar
            key={day}
            x={x(day) - barWidth / 2}
            y={Math.min(daily(0), daily(amount))}
            width={barWidth}
            height={Math.abs(daily(amount) - daily(0))}
            rx={1.5}
            fill="var(--bar)"
          />,
        ],
  );
}
