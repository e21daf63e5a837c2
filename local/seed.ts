import {
  ContributeToGoalDocument,
  CreateGoalDocument,
  CreateMonthlyBudgetDocument,
  CreateRecurringDocument,
  GoalDocument,
  ImportTransactionsDocument,
  MonthlyBudgetDocument,
  MonthTotalsDocument,
  RecalculateAnalyticsDocument,
  RecordTransactionDocument,
  RecurringDocument,
  UpdateMonthlyBudgetDocument,
} from '../generated/operations.ts';
import type { Api, ApiAnswer } from './graphqlClient.ts';
import { importRows } from '../importer/importRows.ts';
import { sendPatiently } from './patience.ts';
import { readSampleData, type SampleData, type SampleGoal } from './sampleData.ts';

/** Whose sample data it is. */
export const sampleUser = { tenant: 'abc123', user: 'user-456' } as const;

function dataOf<Data>(answer: ApiAnswer<Data>, what: string): Data {
  const [error] = answer.errors;
  if (error) throw new Error(`The API refused ${what}: ${error.errorType ?? ''} ${error.message}`);
  if (!answer.data) throw new Error(`The API answered without data to ${what}`);
  return answer.data;
}

async function importTransactions(api: Api, { transactions }: SampleData, onProgress: (text: string) => void) {
  const outcome = await importRows(transactions, {
    send: (batch) =>
      sendPatiently(() => api.send(ImportTransactionsDocument, { input: { transactions: batch, dryRun: false } })),
    onProgress: (done) => onProgress(`${done} of ${transactions.length} transactions`),
  });
  const [problem] = outcome.rejected;
  if (problem)
    throw new Error(`data/sample/transactions.csv, line ${problem.line}: ${problem.field}: ${problem.reason}`);
}

/** A goal that is there was set by an earlier run; a contribution is repeated without harm. */
async function setGoal(api: Api, { goal, contributions }: SampleGoal): Promise<void> {
  const { id } = goal;
  const { goal: stored } = dataOf(await sendPatiently(() => api.send(GoalDocument, { id })), 'a query');
  if (!stored)
    dataOf(await sendPatiently(() => api.send(CreateGoalDocument, { input: goal })), `the goal ${goal.name}`);
  for (const contribution of contributions) {
    const input = { id, ...contribution };
    dataOf(await sendPatiently(() => api.send(ContributeToGoalDocument, { input })), `what was paid into ${goal.name}`);
  }
}

/** A template that is there was made by an earlier run. */
async function makeRecurring(api: Api, input: SampleData['recurrings'][number]): Promise<void> {
  const { recurring } = dataOf(await sendPatiently(() => api.send(RecurringDocument, { id: input.id })), 'a query');
  if (recurring) return;
  dataOf(await sendPatiently(() => api.send(CreateRecurringDocument, { input })), `the template ${input.name}`);
}

/** What every month with transactions says, oldest first. */
async function calculateAnalytics(api: Api, { transactions }: SampleData): Promise<void> {
  const months = new Set(transactions.map(({ input }) => input.date.slice(0, 7)));
  for (const month of [...months].sort()) {
    const calculated = await sendPatiently(() => api.send(RecalculateAnalyticsDocument, { input: { month } }));
    dataOf(calculated, `to calculate ${month}`);
  }
}

/** A new budget is a draft; the sample's is in use. */
async function activate(api: Api, month: string, version: number): Promise<void> {
  const input = { month, expectedVersion: version, changes: { status: 'active' as const } };
  dataOf(await sendPatiently(() => api.send(UpdateMonthlyBudgetDocument, { input })), 'to activate the sample budget');
}

/** On an untouched month, and after a run that was interrupted before it activated the budget. */
async function isWanted(api: Api, { budget }: SampleData): Promise<boolean> {
  const { month, id } = budget;
  const { monthlyBudget } = dataOf(await sendPatiently(() => api.send(MonthlyBudgetDocument, { month })), 'a query');
  if (monthlyBudget) return monthlyBudget.id === id && monthlyBudget.version === 1;
  const { monthTotals } = dataOf(await sendPatiently(() => api.send(MonthTotalsDocument, { month })), 'a query');
  return monthTotals.revision === 0;
}

/**
 * Writes the sample data through the API, as any client would, where it is not there yet. What a person changed or
 * deleted since then stays so.
 */
export async function seed(api: Api, onProgress: (text: string) => void = () => {}): Promise<'written' | 'present'> {
  const sample = await readSampleData();
  if (!(await isWanted(api, sample))) return 'present';
  onProgress('budget');
  const created = await sendPatiently(() => api.send(CreateMonthlyBudgetDocument, { input: sample.budget }));
  const { month, version } = dataOf(created, 'the sample budget').createMonthlyBudget;
  await importTransactions(api, sample, onProgress);
  const input = sample.detailedTransaction;
  dataOf(await sendPatiently(() => api.send(RecordTransactionDocument, { input })), 'the sample transaction');
  onProgress('recurring templates');
  for (const recurring of sample.recurrings) await makeRecurring(api, recurring);
  onProgress('goals');
  for (const goal of sample.goals) await setGoal(api, goal);
  onProgress('analytics');
  await calculateAnalytics(api, sample);
  await activate(api, month, version);
  return 'written';
}
