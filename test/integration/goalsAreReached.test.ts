import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalsByDeadlineQuery } from '../../generated/operations.ts';
import {
  ContributeToGoalDocument,
  CreateGoalDocument,
  DeleteGoalDocument,
  GoalDocument,
  GoalsByDeadlineDocument,
  GoalsDocument,
  UpdateGoalDocument,
} from '../../generated/operations.ts';
import { readSampleData } from '../../local/sampleData.ts';
import type { BudgetApi, Client, Person } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let people = 0;

function somebody(person: Partial<Person> = {}): Client {
  people += 1;
  return api.as({ tenant: 'abc123', user: `saver-${people}`, ...person });
}

/** The platform's calendar: a day so many days from today, UTC. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  api = await startBudgetApi();
}, 60_000);

afterAll(() => api.stop());

const bicycle = { id: 'bicycle', name: 'Bicycle', targetAmount: 1000 };

const contribution = (contributionId: string, amount: number, date = '2025-01-15') => ({
  input: { id: 'bicycle', contributionId, amount, date },
});

describe('a goal', () => {
  it("is the document's, milestones and all, when the sample data is written", async () => {
    const client = somebody();
    const { goals } = await readSampleData();
    const { goal, contributions } = goals[0]!;
    await client.ask(CreateGoalDocument, { input: goal });
    for (const each of contributions) {
      await client.ask(ContributeToGoalDocument, { input: { id: goal.id, ...each } });
    }
    const stored = (await client.ask(GoalDocument, { id: 'goal-uuid-777' })).goal;
    expect(stored).toMatchObject({
      id: 'goal-uuid-777',
      tenantId: 'abc123',
      name: 'Emergency Fund',
      description: 'Save 6 months of expenses ($30,000)',
      targetAmount: 30000,
      currentAmount: 12500,
      currency: 'USD',
      targetDate: '2025-12-31',
      createdDate: '2024-06-01',
      relatedCategory: 'savings',
      percentComplete: 41.67,
      monthlyContribution: 1500,
      status: 'active',
      priority: 'high',
      milestones: [
        { percentage: 25, amount: 7500, achieved: true, achievedDate: '2024-09-15' },
        { percentage: 50, amount: 15000, achieved: false, achievedDate: null },
        { percentage: 75, amount: 22500, achieved: false, achievedDate: null },
        { percentage: 100, amount: 30000, achieved: false, achievedDate: null },
      ],
    });
    expect(stored?.contributions?.map(({ date }) => date)).toEqual(contributions.map(({ date }) => date).reverse());
  });

  it('says what it needs from today on, and what that means for its pace', async () => {
    const client = somebody();
    const set = (id: string, targetDate: string | null, monthlyContribution: number) =>
      client.ask(CreateGoalDocument, { input: { ...bicycle, id, targetDate, monthlyContribution } });
    // 1,000 in 60 days: 500 in each 30 of them.
    expect((await set('in-time', inDays(60), 500)).createGoal).toMatchObject({ neededPerMonth: 500, onTrack: true });
    expect((await set('short', inDays(60), 499.99)).createGoal).toMatchObject({ neededPerMonth: 500, onTrack: false });
    expect((await set('late', inDays(-1), 5000)).createGoal).toMatchObject({ neededPerMonth: 1000, onTrack: false });
    expect((await set('open', null, 10)).createGoal).toMatchObject({ neededPerMonth: null, onTrack: null });
  });

  it('is created once', async () => {
    const client = somebody();
    const input = { ...bicycle, currentAmount: 300, targetDate: '2030-01-01' };
    const first = await client.ask(CreateGoalDocument, { input });
    expect(await client.ask(CreateGoalDocument, { input })).toEqual(first);
    const other = await client.refused(CreateGoalDocument, { input: { ...input, targetAmount: 1001 } });
    expect([other.errorType, other.errorInfo]).toEqual(['AlreadyExists', { field: 'id' }]);
    await client.ask(ContributeToGoalDocument, contribution('c', 1));
    expect((await client.refused(CreateGoalDocument, { input })).errorType).toBe('AlreadyExists');
    expect((await client.ask(GoalDocument, { id: 'bicycle' })).goal?.currentAmount).toBe(301);
  });

  it('is changed at the version it was read at, and moves in the index of deadlines', async () => {
    const client = somebody();
    await client.ask(CreateGoalDocument, { input: { ...bicycle, targetDate: '2030-01-01' } });
    const update = (expectedVersion: number, changes: object) => ({
      input: { id: 'bicycle', expectedVersion, changes },
    });
    const listed = async (status: 'active' | 'paused') =>
      (await client.ask(GoalsByDeadlineDocument, { status })).goalsByDeadline.items.map(({ id }) => id);
    expect(await listed('active')).toEqual(['bicycle']);
    const { updateGoal } = await client.ask(
      UpdateGoalDocument,
      update(1, { status: 'paused', targetDate: null, name: 'Motorbike' }),
    );
    expect(updateGoal).toMatchObject({
      status: 'paused',
      targetDate: null,
      name: 'Motorbike',
      onTrack: null,
      version: 2,
    });
    expect([await listed('active'), await listed('paused')]).toEqual([[], ['bicycle']]);
    const stale = await client.refused(UpdateGoalDocument, update(1, { name: 'Car' }));
    expect(stale.errorType).toBe('VersionConflict');
    expect(stale.errorInfo).toMatchObject({ current: { version: 2, name: 'Motorbike', neededPerMonth: null } });
    expect(JSON.stringify(stale.errorInfo)).not.toContain('GSI1');
    const early = await client.refused(UpdateGoalDocument, update(2, { status: 'completed' }));
    expect([early.errorType, early.errorInfo?.['field']]).toEqual(['InvalidInput', 'changes.status']);
    const missing = { input: { id: 'nothing', expectedVersion: 1, changes: {} } };
    expect((await client.refused(UpdateGoalDocument, missing)).errorType).toBe('NotFound');
  });

  it('is deleted at its version and returned; what was paid into it stays', async () => {
    const client = somebody();
    await client.ask(CreateGoalDocument, { input: bicycle });
    await client.ask(ContributeToGoalDocument, contribution('c-1', 50));
    const stale = await client.refused(DeleteGoalDocument, { input: { id: 'bicycle', expectedVersion: 1 } });
    expect([stale.errorType, stale.errorInfo]).toMatchObject(['VersionConflict', { current: { version: 2 } }]);
    const { deleteGoal } = await client.ask(DeleteGoalDocument, { input: { id: 'bicycle', expectedVersion: 2 } });
    expect(deleteGoal).toMatchObject({ id: 'bicycle', currentAmount: 50 });
    expect((await client.ask(GoalDocument, { id: 'bicycle' })).goal).toBeNull();
    for (const input of [{ id: 'bicycle' }, { id: 'bicycle', expectedVersion: 2 }]) {
      expect((await client.refused(DeleteGoalDocument, { input })).errorType).toBe('NotFound');
    }
    expect((await client.refused(ContributeToGoalDocument, contribution('c-2', 1))).errorType).toBe('NotFound');
    await client.ask(CreateGoalDocument, { input: bicycle });
    expect((await client.ask(GoalDocument, { id: 'bicycle' })).goal?.contributions).toHaveLength(1);
  });
});

describe('a contribution', () => {
  it('is made once, however often it is sent', async () => {
    const client = somebody();
    await client.ask(CreateGoalDocument, { input: { ...bicycle, currentAmount: 100 } });
    const first = await client.ask(ContributeToGoalDocument, contribution('c-1', 25.5));
    expect(first.contributeToGoal).toMatchObject({ currentAmount: 125.5, percentComplete: 12.55, version: 2 });
    expect(await client.ask(ContributeToGoalDocument, contribution('c-1', 25.5))).toEqual(first);
    for (const other of [contribution('c-1', 25.51), contribution('c-1', 25.5, '2025-01-16')]) {
      const refused = await client.refused(ContributeToGoalDocument, other);
      expect([refused.errorType, refused.errorInfo]).toEqual(['AlreadyExists', { field: 'contributionId' }]);
    }
    expect(first.contributeToGoal.contributions).toHaveLength(1);
  });

  it('adds up with all others that come at the same time, repeated and in any order', async () => {
    const client = somebody();
    await client.ask(CreateGoalDocument, { input: { ...bicycle, targetAmount: 10, currentAmount: 1 } });
    const amounts = [0.1, 0.2, -0.3, 5.55, 4.44, -2.01];
    const send = async (index: number): Promise<void> => {
      const { errors } = await client.send(ContributeToGoalDocument, contribution(`c-${index}`, amounts[index]!));
      if (errors.length > 0) {
        expect(errors.map(({ errorType }) => errorType)).toEqual(['TransactionConflict']);
        await send(index);
      }
    };
    await Promise.all([...amounts, ...amounts].map((_, index) => send((index * 5) % amounts.length)));
    const { goal } = await client.ask(GoalDocument, { id: 'bicycle' });
    expect(goal).toMatchObject({ currentAmount: 8.98, version: 1 + amounts.length, status: 'active' });
    expect(goal?.contributions).toHaveLength(amounts.length);
  });

  it('completes a goal; taking out again makes it active, and keeps the milestones', async () => {
    const client = somebody();
    await client.ask(CreateGoalDocument, { input: { ...bicycle, targetDate: '2020-01-01' } });
    const reached = await client.ask(ContributeToGoalDocument, contribution('c-1', 1000));
    expect(reached.contributeToGoal).toMatchObject({
      status: 'completed',
      percentComplete: 100,
      neededPerMonth: 0,
      onTrack: true,
    });
    const listed = async (status: 'active' | 'completed') =>
      (await client.ask(GoalsByDeadlineDocument, { status })).goalsByDeadline.items.map(({ id }) => id);
    expect([await listed('active'), await listed('completed')]).toEqual([[], ['bicycle']]);
    const taken = await client.ask(ContributeToGoalDocument, contribution('c-2', -0.01, '2025-02-01'));
    expect(taken.contributeToGoal).toMatchObject({ status: 'active', percentComplete: 99.99, onTrack: false });
    expect(taken.contributeToGoal.milestones.every(({ achievedDate }) => achievedDate === '2025-01-15')).toBe(true);
    expect([await listed('active'), await listed('completed')]).toEqual([['bicycle'], []]);
  });

  it('is refused by a cancelled goal, but for one that was made before', async () => {
    const client = somebody();
    await client.ask(CreateGoalDocument, { input: bicycle });
    await client.ask(ContributeToGoalDocument, contribution('c-1', 10));
    await client.ask(UpdateGoalDocument, {
      input: { id: 'bicycle', expectedVersion: 2, changes: { status: 'cancelled' } },
    });
    const refused = await client.refused(ContributeToGoalDocument, contribution('c-2', 10));
    expect([refused.errorType, refused.errorInfo?.['field']]).toEqual(['InvalidInput', 'id']);
    const repeated = await client.ask(ContributeToGoalDocument, contribution('c-1', 10));
    expect(repeated.contributeToGoal).toMatchObject({ status: 'cancelled', currentAmount: 10, version: 3 });
  });

  it('without an id is made by every request, and the latest is listed first', async () => {
    const client = somebody();
    await client.ask(CreateGoalDocument, { input: bicycle });
    for (const amount of [1, 1]) {
      await client.ask(ContributeToGoalDocument, { input: { id: 'bicycle', amount, date: '2025-01-15' } });
      await new Promise((resolve) => setTimeout(resolve, 1100));
    }
    await client.ask(ContributeToGoalDocument, { input: { id: 'bicycle', amount: 2, date: '2025-01-15' } });
    const { goal } = await client.ask(GoalDocument, { id: 'bicycle' });
    expect([goal?.currentAmount, goal?.contributions?.map(({ amount }) => amount)]).toEqual([4, [2, 1, 1]]);
    const few = await client.send('{ goal(id: "bicycle") { contributions(limit: 1) { amount goalId userId } } }');
    expect(few.data).toMatchObject({ goal: { contributions: [{ amount: 2, goalId: 'bicycle' }] } });
  });

  it.each([
    ['id', { id: 'a#b', amount: 1, date: '2025-01-15' }],
    ['contributionId', { id: 'bicycle', contributionId: '', amount: 1, date: '2025-01-15' }],
    ['amount', { id: 'bicycle', amount: 0.001, date: '2025-01-15' }],
    ['date', { id: 'bicycle', amount: 1, date: '2025-01-15Z' }],
  ])('is refused for a bad %s', async (field, input) => {
    const client = somebody();
    await client.ask(CreateGoalDocument, { input: bicycle });
    const refused = await client.refused(ContributeToGoalDocument, { input });
    expect([refused.errorType, refused.errorInfo?.['field']]).toEqual(['InvalidInput', field]);
    expect((await client.ask(GoalDocument, { id: 'bicycle' })).goal).toMatchObject({ version: 1, contributions: [] });
  });
});

describe('goals', () => {
  const deadlines: Record<string, string | null> = {
    a: null,
    b: '2025-12-31',
    c: '2025-01-01',
    d: '2026-01-01',
    e: '2025-06-15',
  };

  it('are listed by deadline within a tenant, both days included, those without one last', async () => {
    const client = somebody();
    const elsewhere = api.as({ tenant: 'other', user: `saver-${people}` });
    for (const [id, targetDate] of Object.entries(deadlines)) {
      await client.ask(CreateGoalDocument, { input: { id, name: id, targetAmount: 10, targetDate } });
      await elsewhere.ask(CreateGoalDocument, { input: { id: `x${id}`, name: 'x', targetAmount: 10, targetDate } });
    }
    const listed = async (variables: object) => {
      const seen: string[] = [];
      let nextToken: string | null = null;
      do {
        const page: GoalsByDeadlineQuery = await client.ask(GoalsByDeadlineDocument, {
          limit: 2,
          ...variables,
          nextToken,
        });
        seen.push(...page.goalsByDeadline.items.map(({ id }) => id));
        nextToken = page.goalsByDeadline.nextToken;
      } while (nextToken);
      return seen;
    };
    expect(await listed({})).toEqual(['c', 'e', 'b', 'd', 'a']);
    expect(await listed({ dueFrom: '2025-01-01', dueTo: '2025-12-31' })).toEqual(['c', 'e', 'b']);
    expect(await listed({ dueFrom: '2025-06-15' })).toEqual(['e', 'b', 'd']);
    expect(await listed({ dueTo: '2025-06-15' })).toEqual(['c', 'e']);
    expect(await listed({ status: 'paused' })).toEqual([]);
    expect((await client.ask(GoalsDocument)).goals.items.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each([
    ['dueFrom', 'dueFrom: "2025-01-01Z"'],
    ['dueTo', 'dueFrom: "2025-02-01", dueTo: "2025-01-01"'],
    ['limit', 'limit: 0'],
    ['nextToken', 'nextToken: "forged"'],
  ])('by deadline are refused for a bad %s', async (field, args) => {
    const refused = await somebody().refused(`{ goalsByDeadline(${args}) { nextToken } }`);
    expect([refused.errorType, refused.errorInfo?.['field']]).toEqual(['InvalidInput', field]);
  });
});
