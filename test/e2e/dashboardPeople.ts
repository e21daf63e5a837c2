import type { BudgetCategoryType, CreateMonthlyBudgetInput } from '../../generated/operations.ts';
import {
  CreateGoalDocument,
  CreateMonthlyBudgetDocument,
  CreateRecurringDocument,
  ImportTransactionsDocument,
  RecalculateAnalyticsDocument,
  UpdateMonthlyBudgetDocument,
} from '../../generated/operations.ts';
import { readSampleData } from '../../local/sampleData.ts';
import type { Client, DashboardServer, Person } from './dashboardServer.ts';

/** The day on the browser's calendar. */
export const TODAY = '2025-01-21';

const person = (user: string): Person => ({ tenant: 'abc123', user });

/** Whose month is shown. */
export const people = {
  /** The document's sample, as it was on 21 January 2025. */
  running: person('running'),
  /** Spends more than planned, and plans more than there is. */
  tight: person('tight'),
  /** Has transactions, one of them abroad, and no plan. */
  unplanned: person('unplanned'),
  /** Live elsewhere, each with a currency of their own. */
  euro: person('euro'),
  yen: person('yen'),
  pound: person('pound'),
  /** Has nothing. */
  empty: person('empty'),
} as const;

interface Row {
  readonly day: string;
  readonly description: string;
  readonly amount: number;
  readonly category: BudgetCategoryType;
  readonly currency?: string;
}

async function recordAll(client: Client, rows: readonly Row[]): Promise<void> {
  const transactions = rows.map(({ day, ...row }, index) => ({ id: `row-${index}`, date: `${day}T12:00:00Z`, ...row }));
  await client.ask(ImportTransactionsDocument, { input: { transactions, dryRun: false } });
}

async function plan(client: Client, input: CreateMonthlyBudgetInput): Promise<void> {
  const { createMonthlyBudget } = await client.ask(CreateMonthlyBudgetDocument, { input });
  const { month, version } = createMonthlyBudget;
  await client.ask(UpdateMonthlyBudgetDocument, {
    input: { month, expectedVersion: version, changes: { status: 'active' } },
  });
}

/** Goals that are far off, so that the real day makes no difference to how they stand. */
async function setGoals(client: Client): Promise<void> {
  const goals = [
    {
      id: 'fund',
      name: 'Emergency fund',
      targetAmount: 30000,
      currentAmount: 12500,
      monthlyContribution: 5000,
      targetDate: '2049-12-31',
    },
    {
      id: 'trip',
      name: 'Holiday',
      targetAmount: 3000,
      currentAmount: 800,
      monthlyContribution: 1,
      targetDate: '2050-06-01',
    },
  ];
  for (const input of goals) await client.ask(CreateGoalDocument, { input });
}

/** The sample's months until today, its templates, and goals. */
async function fillRunning(client: Client): Promise<void> {
  const sample = await readSampleData();
  await plan(client, sample.budget);
  const transactions = sample.transactions.map(({ input }) => input).filter(({ date }) => date.slice(0, 10) <= TODAY);
  for (let start = 0; start < transactions.length; start += 50) {
    const batch = transactions.slice(start, start + 50);
    await client.ask(ImportTransactionsDocument, { input: { transactions: batch, dryRun: false } });
  }
  for (const input of sample.recurrings) await client.ask(CreateRecurringDocument, { input });
  await setGoals(client);
  for (const month of ['2024-10', '2024-11', '2024-12', '2025-01']) {
    await client.ask(RecalculateAnalyticsDocument, { input: { month } });
  }
}

async function fillTight(client: Client): Promise<void> {
  await plan(client, {
    ...{ month: '2025-01', incomeBreakdown: { salary: 2000 }, totalPlannedExpenses: 1500 },
    ...{ debtPaymentBudget: 400, savingsBudget: 220 },
    categories: [
      { id: 'rent', categoryType: 'housing', customName: 'Rent', monthlyBudget: 1100 },
      { id: 'dining', categoryType: 'dining', monthlyBudget: 100 },
    ],
  });
  await recordAll(client, [
    { day: '2025-01-01', description: 'Rent', amount: -1100, category: 'housing' },
    {
      day: '2025-01-09',
      description: 'A very long name of a restaurant that does not end',
      amount: -310.5,
      category: 'dining',
    },
    { day: '2025-01-12', description: 'Shoes', amount: -217.6, category: 'shopping' },
  ]);
  await client.ask(RecalculateAnalyticsDocument, { input: { month: '2025-01' } });
}

async function fillUnplanned(client: Client): Promise<void> {
  await recordAll(client, [
    { day: '2025-01-03', description: 'Market', amount: -54.2, category: 'groceries' },
    { day: '2025-01-11', description: 'Train', amount: -80, category: 'travel' },
    { day: '2025-01-12', description: 'Hotel in Lisbon', amount: -120, category: 'travel', currency: 'EUR' },
    { day: '2025-01-15', description: 'Pay', amount: 3000, category: 'income' },
  ]);
  await client.ask(RecalculateAnalyticsDocument, { input: { month: '2025-01' } });
}

/** A plain month in another currency, of which a coffee costs so much. */
async function fillAbroad(client: Client, currency: string, coffee: number): Promise<void> {
  const amount = (coffees: number): number => Math.round(coffees * coffee * 100) / 100;
  await plan(client, {
    ...{ month: '2025-01', currency, incomeBreakdown: { salary: amount(900) }, totalPlannedExpenses: amount(600) },
    categories: [
      { id: 'rent', categoryType: 'housing', monthlyBudget: amount(400) },
      { id: 'dining', categoryType: 'dining', monthlyBudget: amount(60) },
    ],
  });
  await recordAll(client, [
    { day: '2025-01-01', description: 'Rent', amount: -amount(400), category: 'housing', currency },
    { day: '2025-01-09', description: 'Dinner', amount: -amount(71), category: 'dining', currency },
    { day: '2025-01-10', description: 'Pay', amount: amount(900), category: 'income', currency },
  ]);
  await client.ask(RecalculateAnalyticsDocument, { input: { month: '2025-01' } });
}

/** Writes everybody's data through the API. */
export async function fillPeople(server: DashboardServer): Promise<void> {
  await fillRunning(server.as(people.running));
  await fillTight(server.as(people.tight));
  await fillUnplanned(server.as(people.unplanned));
  await fillAbroad(server.as(people.euro), 'EUR', 3.5);
  await fillAbroad(server.as(people.yen), 'JPY', 450);
  await fillAbroad(server.as(people.pound), 'EGP', 75.25);
}
