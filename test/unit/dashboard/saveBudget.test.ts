import { describe, expect, it } from '@jest/globals';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { UpdateCategoryInput, UpdateMonthlyBudgetInput } from '../../../generated/dashboard.ts';
import { createAmountText } from '../../../dashboard/src/format/amountText.ts';
import type { BudgetDraft, Snapshot } from '../../../dashboard/src/pages/budget/budgetDraft.ts';
import { readDraft } from '../../../dashboard/src/pages/budget/budgetDraft.ts';
import { conflictsWith, resolved, saveBudget } from '../../../dashboard/src/pages/budget/saveBudget.ts';
import { budget, category } from './samples.ts';

const amounts = createAmountText('en-US');
const snapshot: Snapshot = {
  budget: budget(),
  categories: [category({ id: 'dining', monthlyBudget: 400 }), category({ id: 'fees', monthlyBudget: 15 })],
};
const refused = (errorType: string, errorInfo: object, message = 'x') =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message, errorType, errorInfo } as { message: string }] });

/** An API that holds a budget and two categories, and guards their versions. */
function api(stored: Snapshot = snapshot) {
  const sent: (UpdateMonthlyBudgetInput | UpdateCategoryInput)[] = [];
  let plan = stored.budget;
  const categories = new Map(stored.categories.map((one) => [one.id, one]));
  return {
    sent,
    writes: {
      async budget(input: UpdateMonthlyBudgetInput) {
        sent.push(input);
        if (input.expectedVersion !== plan.version) throw refused('VersionConflict', { current: plan });
        const { incomeBreakdown, ...changes } = input.changes;
        plan = {
          ...plan,
          ...(changes as object),
          incomeBreakdown: { ...plan.incomeBreakdown, ...(incomeBreakdown as object) },
          version: plan.version + 1,
        };
        return plan;
      },
      async category(input: UpdateCategoryInput) {
        sent.push(input);
        const held = categories.get(String(input.id))!;
        if (input.expectedVersion !== held.version) throw refused('VersionConflict', { current: held });
        const saved = { ...held, ...(input.changes as object), version: held.version + 1 };
        categories.set(String(input.id), saved);
        return saved;
      },
    },
    stored: () => ({ plan, dining: categories.get('dining'), fees: categories.get('fees') }),
  };
}

const draft: BudgetDraft = { plan: { salary: '7,200', savingsBudget: '900' }, categories: { dining: '450' } };
const save = (from: Snapshot, typed: BudgetDraft, { writes }: ReturnType<typeof api>) =>
  saveBudget(from, typed, readDraft(from, typed, amounts), writes);

describe('saving a budget', () => {
  it('sends what differs, once, with the versions that were read', async () => {
    const server = api();
    const result = await save(snapshot, draft, server);
    expect(server.sent).toEqual([
      { id: 'dining', expectedVersion: 1, changes: { monthlyBudget: 450 } },
      { month: '2025-01', expectedVersion: 2, changes: { savingsBudget: 900, incomeBreakdown: { salary: 7200 } } },
    ]);
    expect(result).toMatchObject({ draft: { plan: {}, categories: {} }, conflicts: [], failure: undefined });
    expect(result.snapshot.budget.version).toBe(3);
  });

  it('keeps what only others changed', async () => {
    const server = api({
      budget: budget({ version: 3, debtPaymentBudget: 700 }),
      categories: [
        category({ id: 'dining', monthlyBudget: 400, version: 2, color: '#123456' }),
        snapshot.categories[1]!,
      ],
    });
    const result = await save(snapshot, draft, server);
    expect(result.conflicts).toEqual([]);
    expect(server.stored().plan).toMatchObject({ debtPaymentBudget: 700, savingsBudget: 900, version: 4 });
    expect(server.stored().dining).toMatchObject({ monthlyBudget: 450, color: '#123456', version: 3 });
  });

  it('writes nothing where both changed the same, and shows both', async () => {
    const server = api({
      budget: budget({ version: 3, savingsBudget: 1200 }),
      categories: [category({ id: 'dining', monthlyBudget: 380, version: 2 }), snapshot.categories[1]!],
    });
    const result = await save(snapshot, draft, server);
    expect(result.conflicts).toEqual([
      { kind: 'category', id: 'dining', mine: 450, theirs: 380 },
      { kind: 'plan', field: 'savingsBudget', mine: 900, theirs: 1200 },
    ]);
    expect(server.stored().plan).toMatchObject({ savingsBudget: 1200, version: 3 });
    expect(result.draft).toEqual(draft);
    expect(result.snapshot.budget.version).toBe(3);
  });

  it('then saves what the person chose, over what is stored now', async () => {
    const server = api({
      budget: budget({ version: 3, savingsBudget: 1200 }),
      categories: [category({ id: 'dining', monthlyBudget: 380, version: 2 }), snapshot.categories[1]!],
    });
    const first = await save(snapshot, draft, server);
    const chosen = resolved(first.draft, first.conflicts, ({ kind }) => (kind === 'plan' ? 'mine' : 'theirs'));
    const second = await save(first.snapshot, chosen, server);
    expect(second.conflicts).toEqual([]);
    expect(server.stored()).toMatchObject({
      plan: { savingsBudget: 900, incomeBreakdown: { salary: 7200 } },
      dining: { monthlyBudget: 380 },
    });
  });

  it('agrees with others who changed a field alike', async () => {
    const server = api({ ...snapshot, budget: budget({ version: 3, savingsBudget: 900 }) });
    const result = await save(snapshot, draft, server);
    expect(result.conflicts).toEqual([]);
    expect(server.stored().plan).toMatchObject({ savingsBudget: 900, incomeBreakdown: { salary: 7200 } });
  });

  it('keeps what was typed where the API refuses it, with its reason at the field', async () => {
    const server = api();
    server.writes.budget = async () => {
      throw refused('InvalidInput', { field: 'savingsBudget', reason: 'must not be negative' });
    };
    const result = await save(snapshot, draft, server);
    expect(result.problems.plan).toEqual({ savingsBudget: 'Must not be negative.' });
    expect(result.draft).toEqual({ plan: draft.plan, categories: {} });
  });

  it('tells what failed without a field', async () => {
    const server = api();
    server.writes.budget = () => Promise.reject(new TypeError('Failed to fetch'));
    const result = await save(snapshot, draft, server);
    expect(result.failure).toBe('The server cannot be reached.');
    expect(result.draft.plan).toEqual(draft.plan);
  });
});

describe('comparing a draft with what others saved', () => {
  it('finds what both changed', () => {
    const stored: Snapshot = {
      budget: budget({ version: 3, savingsBudget: 1200, debtPaymentBudget: 0 }),
      categories: [category({ id: 'dining', monthlyBudget: 380, version: 2 })],
    };
    expect(conflictsWith(stored, snapshot, readDraft(snapshot, draft, amounts))).toEqual([
      { kind: 'category', id: 'dining', mine: 450, theirs: 380 },
      { kind: 'plan', field: 'savingsBudget', mine: 900, theirs: 1200 },
    ]);
  });
});
