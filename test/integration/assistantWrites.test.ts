import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateGoalDocument, MonthTotalsDocument, TransactionsDocument } from '../../generated/operations.ts';
import type { Model } from '../support/assistant.ts';
import { modelOverHttp, startHttpAssistant, tokenOf } from '../support/assistant.ts';
import type { BudgetApi } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

interface Recorded {
  outcome: string;
  transaction: { id: string; date: string; category: string; version: number };
}

interface Contributed {
  outcome: string;
  goal: { currentAmount: number; remaining: number; version: number };
}

let api: BudgetApi;
let assistant: Awaited<ReturnType<typeof startHttpAssistant>>;
const models: Model[] = [];

async function modelOf(user: string): Promise<Model> {
  const model = await modelOverHttp(assistant.url, tokenOf(api, { tenant: 'abc123', user }));
  models.push(model);
  return model;
}

const coffee = { date: '2025-01-31', description: 'Blue Bottle Coffee', amount: -4.75, category: 'dining' };

beforeAll(async () => {
  api = await startBudgetApi();
  assistant = await startHttpAssistant(api.url, { allowWrites: true });
}, 60_000);

afterAll(async () => {
  for (const model of models) await model.close();
  await assistant.close();
  await api.stop();
});

describe('a model that may write', () => {
  it('records a purchase once, however often it says so', async () => {
    const model = await modelOf('once');
    const first = await model.ask<Recorded>('record_transaction', coffee);
    expect(first.answer).toMatchObject({
      outcome: 'recorded',
      transaction: { date: '2025-01-31T12:00:00Z', version: 1 },
    });
    const again = await model.ask<Recorded>('record_transaction', coffee);
    expect(again.answer).toEqual({ ...first.answer, outcome: 'already_there' });
    expect(again.text).toContain('nothing was changed');
    const client = api.as({ tenant: 'abc123', user: 'once' });
    expect((await client.ask(MonthTotalsDocument, { month: '2025-01' })).monthTotals).toMatchObject({
      totalActualExpenses: 4.75,
      revision: 1,
    });
  });

  it('records a second equal one when it is told that there are two', async () => {
    const model = await modelOf('twice');
    await model.ask('record_transaction', coffee);
    const second = await model.ask<Recorded>('record_transaction', { ...coffee, occurrence: 2 });
    expect(second.answer.outcome).toBe('recorded');
    const client = api.as({ tenant: 'abc123', user: 'twice' });
    const { transactions } = await client.ask(TransactionsDocument, { month: '2025-01' });
    expect(transactions.items.map(({ amount }) => amount)).toEqual([-4.75, -4.75]);
  });

  it('is refused in the words of the API what does not fit', async () => {
    const model = await modelOf('refused');
    await model.ask('record_transaction', coffee);
    const other = await model.refused('record_transaction', { ...coffee, category: 'groceries' });
    expect(other.error['errorType']).toBe('AlreadyExists');
    const cents = await model.refused('record_transaction', { ...coffee, amount: -4.755 });
    expect(cents.error).toEqual({
      errorType: 'InvalidInput',
      message: 'amount -4.755 has more decimals than USD allows (2)',
      field: 'amount',
    });
    const day = await model.refused('record_transaction', { ...coffee, date: '31.01.2025' });
    expect(day.error).toMatchObject({ errorType: 'InvalidInput', field: 'date' });
    const goal = await model.refused('contribute_to_goal', { goalId: 'none', amount: 1, date: '2025-01-31' });
    expect(goal.error).toMatchObject({ errorType: 'NotFound', field: 'goalId' });
    const lost = await model.refused('update_transaction_category', {
      id: 'no',
      date: '2025-01-31T12:00:00Z',
      category: 'fees',
    });
    expect(lost.error).toMatchObject({ errorType: 'NotFound', field: 'id' });
  });

  it('pays into a goal once, and again when it is told that there are two', async () => {
    const model = await modelOf('saver');
    const input = { id: 'trip', name: 'Trip', targetAmount: 300, currentAmount: 0 };
    await api.as({ tenant: 'abc123', user: 'saver' }).ask(CreateGoalDocument, { input });
    const payment = { goalId: 'trip', amount: 100.1, date: '2025-01-31' };
    const outcomes = [
      await model.ask<Contributed>('contribute_to_goal', payment),
      await model.ask<Contributed>('contribute_to_goal', payment),
      await model.ask<Contributed>('contribute_to_goal', { ...payment, occurrence: 2 }),
    ].map(({ answer }) => [answer.outcome, answer.goal.currentAmount, answer.goal.remaining, answer.goal.version]);
    expect(outcomes).toEqual([
      ['contributed', 100.1, 199.9, 2],
      ['already_there', 100.1, 199.9, 2],
      ['contributed', 200.2, 99.8, 3],
    ]);
  });

  it('moves a transaction to another category, with its totals, at the version that it saw', async () => {
    const model = await modelOf('mover');
    const { answer } = await model.ask<Recorded>('record_transaction', coffee);
    const { id, date } = answer.transaction;
    const moved = await model.ask<Recorded>('update_transaction_category', { id, date, category: 'gifts' });
    expect(moved.answer).toMatchObject({
      outcome: 'updated',
      previousCategory: 'dining',
      transaction: { category: 'gifts', version: 2 },
    });
    const again = await model.ask<Recorded>('update_transaction_category', { id, date, category: 'gifts' });
    expect(again.answer).toMatchObject({ outcome: 'already_there', transaction: { version: 2 } });
    const stale = { id, date, category: 'fees', expectedVersion: 1 };
    expect((await model.refused('update_transaction_category', stale)).error['errorType']).toBe('VersionConflict');
    const client = api.as({ tenant: 'abc123', user: 'mover' });
    expect((await client.ask(MonthTotalsDocument, { month: '2025-01' })).monthTotals.categories).toEqual([
      { category: 'gifts', actual: 4.75, transactionCount: 1 },
    ]);
  });

  it('cannot touch what another person has', async () => {
    const owner = await modelOf('owner');
    const { answer } = await owner.ask<Recorded>('record_transaction', coffee);
    const { id, date } = answer.transaction;
    const stranger = await modelOf('stranger');
    const refused = await stranger.refused('update_transaction_category', { id, date, category: 'gifts' });
    expect(refused.error['errorType']).toBe('NotFound');
    expect((await owner.ask<Recorded>('record_transaction', coffee)).answer.transaction).toMatchObject({
      category: 'dining',
      version: 1,
    });
  });
});
