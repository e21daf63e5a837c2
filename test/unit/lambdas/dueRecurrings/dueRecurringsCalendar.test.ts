import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RecurringFrequency } from '../../../../domain/recurrence.ts';
import { postDueRecurrings } from '../../../../lambdas/dueRecurrings/postDueRecurrings.ts';
import { dueDay, dueDaysThrough } from '../../../support/dueDays.ts';
import { FakeDynamoDB } from '../../../support/fakeDynamoDB/fakeDynamoDB.ts';
import { jobPorts, keep, rent, somebody, tables, template } from '../../../support/recurringJob.ts';

const PK = 'TENANT#abc123#USER#user-456';

const anyDay = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(to) / 86_400_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const schedules = fc.record({
  frequency: fc.constantFrom<RecurringFrequency>('weekly', 'biweekly', 'monthly', 'quarterly', 'annually'),
  startDate: anyDay('2023-01-01', '2025-03-31'),
  lastGenerated: anyDay('2022-12-01', '2025-12-31'),
  cents: fc.integer({ min: 1, max: 1_000_000_000 }),
});

it('posts exactly the days that the calendar says, whatever the schedule and however long nobody ran it', async () => {
  await fc.assert(
    fc.asyncProperty(
      schedules,
      fc.array(anyDay('2025-01-01', '2026-12-31'), { minLength: 1, maxLength: 4 }),
      async (schedule, runs) => {
        const { frequency, startDate, lastGenerated, cents } = schedule;
        const database = new FakeDynamoDB();
        const amount = cents / 100;
        keep(database, template({ ...rent, dayOfMonth: null, frequency, startDate, lastGenerated, amount }));
        for (const today of runs) await postDueRecurrings(jobPorts(database.client), today);

        const last = [...runs].sort().at(-1)!;
        const all = dueDaysThrough(startDate, frequency, last);
        const due = all.filter((day) => day > lastGenerated);
        const posted = database.items(tables.transactions);
        expect(posted.map(({ date }) => date)).toEqual(due.map((day) => `${day}T12:00:00Z`));
        for (const month of new Set(due.map((day) => day.slice(0, 7)))) {
          const count = due.filter((day) => day.startsWith(month)).length;
          const sum = -(count * cents) / 100;
          const totals = database.find(tables.budgets, { PK, SK: `TOTALS#${month}` });
          expect(totals).toMatchObject({
            sum_USD_housing: sum,
            count_USD_housing: count,
            posted_USD: sum,
            revision: count,
          });
        }
        const kept = database.find(tables.budgets, { PK, SK: `RECURRING#${rent.id}` });
        const next = [...all, dueDay(startDate, frequency, all.length)].find(
          (day) => day > last && day > lastGenerated,
        );
        if (due.length > 0)
          expect(kept).toMatchObject({ nextDue: next, lastGenerated: due.at(-1), version: due.length + 1 });
      },
    ),
    { numRuns: 100 },
  );
});

it('posts the same days in every time zone of the process, clocks going forward and back included', async () => {
  const script = join(import.meta.dirname, '../../../support/recurringJobInZones.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script]);
  const byZone = JSON.parse(stdout) as Record<string, string[]>;
  // Sundays to Sundays around a leap day and the changes of clocks in 2024.
  const days = dueDaysThrough('2024-02-25', 'weekly', '2024-11-10').map((day) => `${day}T12:00:00Z`);
  expect(Object.keys(byZone)).toHaveLength(12);
  for (const [zone, posted] of Object.entries(byZone)) expect([zone, posted]).toEqual([zone, days]);
}, 60_000);

it('keeps people apart who have templates of one name', async () => {
  const database = new FakeDynamoDB();
  const other = { ...somebody, tenantId: 'other' };
  keep(database, template(rent), template({ ...rent, amount: 5 }, other));
  await postDueRecurrings(jobPorts(database.client), '2025-02-01');
  expect(database.find(tables.budgets, { PK, SK: 'TOTALS#2025-02' })).toMatchObject({ sum_USD_housing: -2200 });
  const totals = database.find(tables.budgets, { PK: 'TENANT#other#USER#user-456', SK: 'TOTALS#2025-02' });
  expect(totals).toMatchObject({ tenantId: 'other', sum_USD_housing: -5 });
});
