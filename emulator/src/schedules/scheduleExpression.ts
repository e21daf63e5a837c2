import { Cron } from 'croner';
import { readCronFields } from './cronFields.ts';
import { firstPassOnly } from './clockChanges.ts';
import { ScheduleExpressionError } from './scheduleExpressionError.ts';

export { ScheduleExpressionError };

export interface ScheduleTimes {
  /** `cron(…)`, `rate(…)` or `at(…)` */
  readonly expression: string;
  /** Such as `Europe/Berlin`; cron and at speak of its clock. */
  readonly timeZone: string;
  /** ISO 8601; runs before the one and after the other are left out. */
  readonly startDate?: string;
  readonly endDate?: string;
}

/** The first moment after `after` at which a schedule runs that exists since `since`; all in epoch milliseconds. */
export type NextRun = (after: number, since: number) => number | undefined;

/**
 * Reads an expression of EventBridge Scheduler: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 * @throws ScheduleExpressionError for what AWS does not take, and for what croner cannot express
 */
export function compileSchedule({ expression, timeZone, startDate, endDate }: ScheduleTimes): NextRun {
  requireTimeZone(timeZone);
  const start = readDate('StartDate', startDate) ?? -Infinity;
  const end = readDate('EndDate', endDate) ?? Infinity;
  const next = compileExpression(expression, timeZone, start);
  return (after, since) => {
    const run = next(Math.max(after, start - 1), since);
    return run !== undefined && run <= end ? run : undefined;
  };
}

function compileExpression(expression: string, timeZone: string, start: number): NextRun {
  const [, kind, content = ''] = /^(cron|rate|at)\((.*)\)$/.exec(expression) ?? [];
  if (kind === 'cron') return compileCron(content, timeZone);
  if (kind === 'rate') return compileRate(content, start);
  if (kind === 'at') return compileAt(content, timeZone);
  throw new ScheduleExpressionError(`${expression} is none of cron(…), rate(…) and at(…)`);
}

function compileCron(content: string, timeZone: string): NextRun {
  const pattern = readCronFields(content);
  const cron = attempt(`cron(${content})`, () => {
    return new Cron(pattern, { timezone: timeZone, mode: '7-part', alternativeWeekdays: true, paused: true });
  });
  const isFirstPass = firstPassOnly(timeZone);
  return (after) => {
    for (let run = cron.nextRun(new Date(after)); run; run = cron.nextRun(run)) {
      // croner moves a time that the clock leaps over to the end of the gap, and repeats one that comes twice.
      if (cron.match(run) && isFirstPass(run.getTime())) return run.getTime();
    }
    return undefined;
  };
}

const unitMilliseconds: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** From the start date on, or else from now on. */
function compileRate(content: string, start: number): NextRun {
  const [, value = '', unit = '', plural = ''] = /^([1-9]\d*) (minute|hour|day)(s?)$/.exec(content) ?? [];
  const interval = Number(value) * (unitMilliseconds[unit] ?? 0);
  if (interval === 0 || (value === '1') === (plural === 's')) {
    throw new ScheduleExpressionError(`rate(${content}) is not like "1 minute", "5 minutes", "2 hours", "7 days"`);
  }
  return (after, since) => {
    const first = Number.isFinite(start) ? start : since;
    return first + Math.max(0, Math.floor((after - first) / interval) + 1) * interval;
  };
}

function compileAt(content: string, timeZone: string): NextRun {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(content)) {
    throw new ScheduleExpressionError(`at(${content}) is not like "2026-11-22T10:49:26"`);
  }
  const once = attempt(`at(${content})`, () => new Cron(content, { timezone: timeZone, paused: true }).getOnce());
  const run = once?.getTime();
  return (after) => (run !== undefined && run > after ? run : undefined);
}

function requireTimeZone(timeZone: string): void {
  attempt(`ScheduleExpressionTimezone ${timeZone}`, () => new Intl.DateTimeFormat('en', { timeZone }));
}

function readDate(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new ScheduleExpressionError(`${name} ${text} is no date`);
  return time;
}

function attempt<Result>(what: string, run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    throw new ScheduleExpressionError(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
