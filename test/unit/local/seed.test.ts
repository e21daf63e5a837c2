import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  ImportTransactionsDocument,
  MonthlyBudgetDocument,
  MonthTotalsDocument,
} from '../../../generated/operations.ts';
import type { Api, ApiAnswer } from '../../../local/graphqlClient.ts';
import { readSampleData, type SampleData } from '../../../local/sampleData.ts';
import { seed } from '../../../local/seed.ts';

interface Store {
  readonly budget: { readonly id: string; readonly version: number } | null;
  readonly revision: number;
  readonly refuse?: string;
}

interface Sent {
  readonly name: string;
  readonly input: Record<string, unknown>;
}

let sample: SampleData;
beforeAll(async () => {
  sample = await readSampleData();
});

/** An API that answers every write with success, and keeps what was written. */
function fakeApi({ budget, revision, refuse }: Store): { api: Api; sent: Sent[] } {
  const sent: Sent[] = [];
  const answer = (name: string, variables: object): ApiAnswer<unknown> => {
    if (name === refuse) return { data: null, errors: [{ errorType: 'InvalidInput', message: 'it is refused' }] };
    if (name === 'MonthlyBudget') return { data: { monthlyBudget: budget }, errors: [] };
    if (name === 'Goal') return { data: { goal: null }, errors: [] };
    if (name === 'MonthTotals') return { data: { monthTotals: { revision } }, errors: [] };
    sent.push({ name, input: 'input' in variables ? (variables.input as Record<string, unknown>) : {} });
    const data = {
      createMonthlyBudget: { month: '2025-01', version: 1 },
      importTransactions: { created: 50, duplicates: 0, items: [] },
    };
    return { data, errors: [] };
  };
  const api: Api = {
    send: async (document, variables) => {
      const [definition] = document.definitions;
      const name = definition?.kind === 'OperationDefinition' ? (definition.name?.value ?? '') : '';
      return answer(name, variables as object) as never;
    },
  };
  return { api, sent };
}

describe('the sample data', () => {
  it('is written where the month is untouched: budget, transactions, then the budget is activated', async () => {
    const { api, sent } = fakeApi({ budget: null, revision: 0 });
    expect(await seed(api)).toBe('written');
    const names = sent.map(({ name }) => name);
    expect(names[0]).toBe('CreateMonthlyBudget');
    expect(names.filter((name) => name === 'RecordTransaction')).toHaveLength(1);
    expect(names.at(-1)).toBe('UpdateMonthlyBudget');
    expect(sent.at(-1)?.input).toEqual({ month: '2025-01', expectedVersion: 1, changes: { status: 'active' } });
    const imported = sent.filter(({ name }) => name === 'ImportTransactions').map(({ input }) => input);
    expect(imported.flatMap(({ transactions }) => transactions)).toEqual(sample.transactions.map(({ input }) => input));
    expect(imported.every(({ dryRun }) => dryRun === false)).toBe(true);
  });

  it('has goals, each with what was paid into it, in the order of time', async () => {
    const { api, sent } = fakeApi({ budget: null, revision: 0 });
    await seed(api);
    const inputs = (wanted: string) => sent.filter(({ name }) => name === wanted).map(({ input }) => input);
    expect(inputs('CreateGoal')).toEqual(sample.goals.map(({ goal }) => goal));
    expect(inputs('ContributeToGoal')).toEqual(
      sample.goals.flatMap(({ goal, contributions }) => contributions.map((one) => ({ id: goal.id, ...one }))),
    );
    const dates = sample.goals.map(({ contributions }) => contributions.map(({ date }) => date));
    expect(dates.map((each) => [...each].sort())).toEqual(dates);
  });

  it('has the analytics of every month with transactions, calculated last of all before the budget is activated', async () => {
    const { api, sent } = fakeApi({ budget: null, revision: 0 });
    await seed(api);
    const months = ['2024-10', '2024-11', '2024-12', '2025-01'];
    expect(sent.slice(-5, -1)).toEqual(months.map((month) => ({ name: 'RecalculateAnalytics', input: { month } })));
  });

  it('is completed where a run was interrupted', async () => {
    const { api, sent } = fakeApi({ budget: { id: 'budget-uuid-123', version: 1 }, revision: 7 });
    expect(await seed(api)).toBe('written');
    expect(sent.at(-1)?.name).toBe('UpdateMonthlyBudget');
  });

  it.each([
    ['it is there', { budget: { id: 'budget-uuid-123', version: 2 }, revision: 62 }],
    ['the month has a budget of its own', { budget: { id: 'mine', version: 1 }, revision: 1 }],
    ['something was recorded in the month', { budget: null, revision: 3 }],
  ])('is left alone where %s', async (_, store: Store) => {
    const { api, sent } = fakeApi(store);
    expect(await seed(api)).toBe('present');
    expect(sent).toEqual([]);
  });

  it.each([MonthlyBudgetDocument, MonthTotalsDocument, ImportTransactionsDocument])(
    'fails with the reason of the API',
    async (document) => {
      const [definition] = document.definitions;
      const refuse = definition?.kind === 'OperationDefinition' ? definition.name?.value : undefined;
      await expect(seed(fakeApi({ budget: null, revision: 0, refuse }).api)).rejects.toThrow('it is refused');
    },
  );
});
