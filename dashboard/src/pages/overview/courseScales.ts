import { scaleLinear } from '@visx/scale';
import type { CoursePoint } from './coursePoints.ts';

/** Room for the amounts on the left, in pixels. */
export const AXIS_WIDTH = 48;
export const PLOT_HEIGHT = 248;

const TOP = 8;
const SUMS_BOTTOM = 168;
const DAILY_TOP = 182;
const DAILY_BOTTOM = 226;
const WIDEST_BAR = 10;

type Scale = ReturnType<typeof scaleLinear<number>>;

/** From days and amounts to pixels. */
export interface CourseScales {
  readonly x: Scale;
  /** Of the sums; its amounts begin at nothing, unless refunds lead below. */
  readonly sum: Scale;
  /** Of single days. */
  readonly daily: Scale;
  readonly barWidth: number;
  /** Where the days are written. */
  readonly bottom: number;
}

/** For a plot of this width, redrawn rather than stretched, so that its text keeps its size. */
export function courseScales(points: readonly CoursePoint[], width: number): CourseScales {
  const sums = points.flatMap(({ spent, plan, projected }) => [spent ?? 0, plan ?? 0, projected ?? 0]);
  const daily = points.map((point) => point.daily ?? 0);
  const last = points.length;
  return {
    x: scaleLinear({ domain: [0.5, last + 0.5], range: [AXIS_WIDTH, Math.max(width, AXIS_WIDTH + 1)] }),
    sum: scaleLinear({ domain: extent(sums), range: [SUMS_BOTTOM, TOP], nice: 3 }),
    daily: scaleLinear({ domain: extent(daily), range: [DAILY_BOTTOM, DAILY_TOP] }),
    barWidth: Math.max(1, Math.min(WIDEST_BAR, ((width - AXIS_WIDTH) / last) * 0.6)),
    bottom: DAILY_BOTTOM,
  };
}

/** An axis without any amount still has a length. */
function extent(amounts: readonly number[]): [number, number] {
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  return low === high ? [0, 1] : [low, high];
}
