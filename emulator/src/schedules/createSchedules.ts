import type { Schedule } from '../assembly/app.ts';
import { compileSchedule } from './scheduleExpression.ts';
import type { NextRun } from './scheduleExpression.ts';

export interface SchedulesOptions {
  readonly schedules: readonly Schedule[];
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs a schedule that is due; never rejects. */
  readonly run: (schedule: Schedule, scheduledAt: number) => Promise<void>;
}

/** Runs schedules on the clock. */
export interface Schedules {
  /** Runs what is due, and sets the clock for what comes next. */
  tick(): void;
  stop(): void;
}

interface Planned {
  readonly schedule: Schedule;
  readonly next: NextRun;
  dueAt: number | undefined;
}

/** The clock is looked at now and then, for it may be set, and the machine may sleep. */
const LONGEST_PAUSE_MS = 60_000;

/** A schedule that was due several times meanwhile runs once, for the last of them. */
export function createSchedules({ schedules, now, run }: SchedulesOptions): Schedules {
  const since = now();
  const plans = schedules.filter(({ enabled }) => enabled).map((schedule) => plan(schedule, since));
  let timer: NodeJS.Timeout | undefined;

  function tick(): void {
    clearTimeout(timer);
    const time = now();
    for (const planned of plans) runIfDue(planned, time);
    const due = plans.flatMap(({ dueAt }) => dueAt ?? []);
    if (due.length === 0) return;
    timer = setTimeout(tick, Math.max(0, Math.min(LONGEST_PAUSE_MS, Math.min(...due) - now())));
  }

  function runIfDue(planned: Planned, time: number): void {
    if (planned.dueAt === undefined || planned.dueAt > time) return;
    let [scheduledAt, following] = [planned.dueAt, planned.next(planned.dueAt, since)];
    while (following !== undefined && following <= time) {
      [scheduledAt, following] = [following, planned.next(following, since)];
    }
    planned.dueAt = following;
    void run(planned.schedule, scheduledAt);
  }

  return { tick, stop: () => clearTimeout(timer) };
}

function plan(schedule: Schedule, since: number): Planned {
  const next = compileSchedule(schedule);
  return { schedule, next, dueAt: next(since - 1, since) };
}
