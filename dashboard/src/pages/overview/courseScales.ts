import { scaleLinear } from '@visx/scale';
import type { CoursePoint } from './coursePoints.ts';

export const PLOT_HEIGHT = 248;

/** Room for the amounts on the left, in pixels. */
const LEAST_AXIS_WIDTH = 48;
/** Of the axis' text. */
const CHARACTER_WIDTH = 7;

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
  /** The amounts that the axis names, as it writes them. */
  readonly amounts: readonly { readonly value: number; readonly text: string }[];
  /** The room that the longest of them takes, in any locale. */
  readonly axisWidth: number;
  /** Where the days are written. */
  readonly bottom: number;
}

/**
 * For a plot of this width, redrawn rather than stretched, so that its text keeps its size.
 * @param write how the axis writes an amount
 */
export function courseScales(
  points: readonly CoursePoint[],
  width: number,
  write: (amount: number) => string,
): CourseScales {
  const sums = points.flatMap(({ spent, plan, projected }) => [spent ?? 0, plan ?? 0, projected ?? 0]);
  const sum = scaleLinear({ domain: extent(sums), range: [SUMS_BOTTOM, TOP], nice: 3 });
  const amounts = sum.ticks(3).map((value) => ({ value, text: write(value) }));
  const longest = Math.max(...amounts.map(({ text }) => text.length));
  const axisWidth = Math.max(LEAST_AXIS_WIDTH, 8 + longest * CHARACTER_WIDTH);
  const last = points.length;
  return {
    x: scaleLinear({ domain: [0.5, last + 0.5], range: [axisWidth, Math.max(width, axisWidth + 1)] }),
    sum,
    daily: scaleLinear({ domain: extent(points.map((point) => point.daily ?? 0)), range: [DAILY_BOTTOM, DAILY_TOP] }),
    barWidth: Math.max(1, Math.min(WIDEST_BAR, ((width - axisWidth) / last) * 0.6)),
    amounts,
    axisWidth,
    bottom: DAILY_BOTTOM,
  };
}

/** An axis without any amount still has a length. */
function extent(amounts: readonly number[]): [number, number] {
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  return low === high ? [0, 1] : [low, high];
}
