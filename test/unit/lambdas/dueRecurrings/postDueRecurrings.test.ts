import { describe, expect, it } from '@jest/globals';
import type { RecurringInput } from '../../../../domain/recurring.ts';
import { postDueRecurrings } from '../../../../lambdas/dueRecurrings/postDueRecurrings.ts';
import { FakeDynamoDB } from '../../../support/fakeDynamoDB/fakeDynamoDB.ts';
import { clientInTurns } from '../../../support/fakeDynamoDB/inTurns.ts';
import { jobPorts, keep, rent, somebody, tables, template } from '../../../support/recurringJob.ts';

const PK = 'TENANT#abc123#USER#user-456';

function stored(database: FakeDynamoDB, SK: string, table = tables.budgets) {
  return database.find(table, { PK, SK });
}

/** Day and amount of every transaction, in the order of time. */
function postings(database: FakeDynamoDB) {
  return database.items(tables.transactions).map(({ date, amount }) => [String(date).slice(0, 10), amount]);
}

async function run(database: FakeDynamoDB, today: string) {
  return postDueRecurrings(jobPorts(database.client), today);
}

function holding(...inputs: RecurringInput[]): FakeDynamoDB {
  const database = new FakeDynamoDB();
  keep(database, ...inputs.map((input) => template(input)));
  return database;
}

describe('a template that is due', () => {
  it('is posted with its totals, and moves on', async () => {
    const database = holding(rent);
    expect(await run(database, '2025-02-01')).toEqual({
      templates: 1,
      posted: 1,
      alreadyThere: 0,
      reminded: 0,
      failed: 0,
      left: 0,
    });
    expect(database.items(tables.transactions)).toEqual([
      {
        PK,
        SK: 'TXN#2025-02-01#1738411200000#rec-uuid-321_2025-02-01',
        itemType: 'TRANSACTION',
        tenantId: 'abc123',
        userId: 'user-456',
        id: 'rec-uuid-321_2025-02-01',
        date: '2025-02-01T12:00:00Z',
        description: 'Monthly Rent',
        merchant: 'Monthly Rent',
        amount: -2200,
        currency: 'USD',
        category: 'housing',
        isRecurring: true,
        recurringId: 'rec-uuid-321',
        source: 'auto',
        isIncome: false,
        isEssential: true,
        tags: [],
        status: 'cleared',
        isExcludedFromBudget: false,
        version: 1,
        createdAt: '2025-06-15T00:30:00.000Z',
        updatedAt: '2025-06-15T00:30:00.000Z',
        GSI1PK: `${PK}#BUDGET#2025-02#CATEGORY#housing`,
        GSI1SK: 'TXN#2025-02-01#1738411200000',
        GSI2PK: `${PK}#MERCHANT#Monthly Rent`,
        GSI2SK: 'TXN#2025-02-01#1738411200000',
      },
    ]);
    expect(stored(database, 'TOTALS#2025-02')).toEqual({
      PK,
      SK: 'TOTALS#2025-02',
      itemType: 'MONTH_TOTALS',
      ...somebody,
      month: '2025-02',
      updatedAt: '2025-06-15T00:30:00.000Z',
      sum_USD_housing: -2200,
      count_USD_housing: 1,
      posted_USD: -2200,
      revision: 1,
    });
    expect(stored(database, 'RECURRING#rec-uuid-321')).toMatchObject({
      lastGenerated: '2025-02-01',
      nextDue: '2025-03-01',
      version: 2,
      GSI1SK: 'RECURRING#2025-03-01',
      GSI2SK: `2025-03-01#${PK}#rec-uuid-321`,
    });
  });

  it.each([
    ['the day before', '2025-01-31', 0],
    ['on the day', '2025-02-01', 1],
    ['a day late', '2025-02-02', 1],
  ])('is posted for its own day: %s', async (_, today, count) => {
    const database = holding(rent);
    await run(database, today);
    expect(postings(database)).toEqual([['2025-02-01', -2200]].slice(0, count));
  });

  it('is posted once, however often the job runs', async () => {
    const database = holding(rent);
    await run(database, '2025-02-01');
    const after = [database.items(tables.budgets), database.items(tables.transactions)];
    expect(await run(database, '2025-02-28')).toMatchObject({ templates: 0, posted: 0 });
    expect([database.items(tables.budgets), database.items(tables.transactions)]).toEqual(after);
  });

  it.each<[string, Partial<RecurringInput>, string, string[]]>([
    [
      'every month end',
      { startDate: '2023-10-31', dayOfMonth: null, lastGenerated: '2023-10-31' },
      '2024-04-30',
      ['2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'],
    ],
    [
      'every leap day and what stands for it',
      { frequency: 'annually', startDate: '2020-02-29', dayOfMonth: null, lastGenerated: '2020-02-29' },
      '2024-02-29',
      ['2021-02-28', '2022-02-28', '2023-02-28', '2024-02-29'],
    ],
    [
      'every second week over the end of the year',
      { frequency: 'biweekly', startDate: '2024-12-06', dayOfMonth: null, lastGenerated: '2024-12-06' },
      '2025-01-16',
      ['2024-12-20', '2025-01-03'],
    ],
    ['nothing after the end', { endDate: '2025-03-15' }, '2025-06-01', ['2025-02-01', '2025-03-01']],
  ])('catches up what was missed: %s', async (_, part, today, days) => {
    const database = holding({ ...rent, ...part });
    expect(await run(database, today)).toMatchObject({ posted: days.length });
    expect(postings(database)).toEqual(days.map((day) => [day, -2200]));
  });

  it('catches up half a century of weeks with one request each', async () => {
    let requests = 0;
    const database = new FakeDynamoDB();
    keep(
      database,
      template({
        ...rent,
        frequency: 'weekly',
        dayOfMonth: null,
        startDate: '1975-01-01',
        lastGenerated: '1975-01-01',
      }),
    );
    const client = clientInTurns(database, ({ moment }) => void (requests += moment === 'before' ? 1 : 0));
    // 1975-01-08 to 2025-01-01, Wednesdays.
    expect(await postDueRecurrings(jobPorts(client), '2025-01-07')).toMatchObject({ templates: 1, posted: 2609 });
    expect(requests).toBe(2609 + 10 + 1);
  });

  it.each<[string, Partial<RecurringInput>]>([
    ['inactive', { isActive: false }],
    ['over', { endDate: '2025-01-31' }],
    ['only to be reminded of', { autoCreate: false }],
  ])('is left alone when it is %s', async (_, part) => {
    const database = holding({ ...rent, ...part });
    const before = database.items(tables.budgets);
    expect(await run(database, '2025-06-01')).toMatchObject({ posted: 0, reminded: 0, failed: 0 });
    expect(database.items(tables.budgets)).toEqual(before);
  });
});

describe('a day whose transaction is there', () => {
  it.each<[string, Record<string, unknown>]>([
    ['alive, and edited since', { amount: -1 }],
    ['as a tombstone', { deletedAt: '2025-02-02T00:00:00Z', expiresAt: 1_800_000_000 }],
  ])('%s: the template alone moves on', async (_, part) => {
    const database = holding(rent);
    const there = { PK, SK: 'TXN#2025-02-01#1738411200000#rec-uuid-321_2025-02-01', ...part };
    database.store(tables.transactions, there);
    expect(await run(database, '2025-03-01')).toMatchObject({ posted: 1, alreadyThere: 1 });
    expect(database.items(tables.transactions)[0]).toEqual(there);
    expect(stored(database, 'TOTALS#2025-02')).toBeUndefined();
    expect(stored(database, 'TOTALS#2025-03')).toMatchObject({ sum_USD_housing: -2200, count_USD_housing: 1 });
    expect(stored(database, 'RECURRING#rec-uuid-321')).toMatchObject({ nextDue: '2025-04-01', version: 3 });
  });
});

describe('a reminder', () => {
  const reminding = { ...rent, reminderDays: 3 };
  const SK = 'RECURRING#rec-uuid-321';

  it('is noted once, as many days ahead as the template says, and the day is posted when it comes', async () => {
    const database = holding(reminding);
    expect(await run(database, '2025-01-28')).toMatchObject({ templates: 0 });
    expect(await run(database, '2025-01-29')).toMatchObject({ posted: 0, reminded: 1 });
    expect(stored(database, SK)).toMatchObject({
      remindedFor: '2025-02-01',
      nextDue: '2025-02-01',
      version: 2,
      GSI2SK: `2025-02-01#${PK}#rec-uuid-321`,
    });
    expect(await run(database, '2025-01-31')).toMatchObject({ templates: 0 });
    expect(await run(database, '2025-02-01')).toMatchObject({ posted: 1, reminded: 0 });
    expect(stored(database, SK)).toMatchObject({
      remindedFor: '2025-02-01',
      nextDue: '2025-03-01',
      GSI2SK: `2025-02-26#${PK}#rec-uuid-321`,
    });
  });

  it('of the day itself comes before its posting', async () => {
    const database = holding({ ...rent, reminderDays: 0 });
    expect(await run(database, '2025-02-01')).toMatchObject({ posted: 1, reminded: 1 });
    expect(stored(database, SK)).toMatchObject({ remindedFor: '2025-02-01', lastGenerated: '2025-02-01', version: 3 });
  });

  it('is not made up for when the day is over and posted', async () => {
    const database = holding(reminding);
    expect(await run(database, '2025-04-28')).toMatchObject({ posted: 3, reminded: 1 });
    expect(stored(database, SK)).toMatchObject({ remindedFor: '2025-05-01', nextDue: '2025-05-01' });
  });

  it('of a day that a person posts is made up for once, and the jobs have done with the template', async () => {
    const database = holding({ ...reminding, autoCreate: false });
    expect(await run(database, '2025-04-28')).toMatchObject({ posted: 0, reminded: 1 });
    expect(stored(database, SK)).toMatchObject({ remindedFor: '2025-02-01', nextDue: '2025-02-01', version: 2 });
    expect(stored(database, SK)).not.toHaveProperty('GSI2PK');
    expect(await run(database, '2025-04-29')).toMatchObject({ templates: 0 });
  });
});
