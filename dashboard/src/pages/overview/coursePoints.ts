import type { CourseDay, MonthCourse } from './monthCourse.ts';

export interface CoursePoint extends CourseDay {
  readonly projected?: number;
}

/** The days of a course; the projection leads from the last known one to the end of the month. */
export function coursePoints({ tense, days, projected }: MonthCourse): readonly CoursePoint[] {
  const from = lastKnown(days);
  const last = days.length;
  if (tense !== 'running' || projected === null || from?.spent === undefined || from.day >= last) return days;
  const { day, spent } = from;
  const perDay = (projected - spent) / (last - day);
  return days.map((point) => (point.day < day ? point : { ...point, projected: spent + perDay * (point.day - day) }));
}

/** The last day of which spending is known. */
export function lastKnown(days: readonly CourseDay[]): CourseDay | undefined {
  return days.findLast(({ spent }) => spent !== undefined);
}
