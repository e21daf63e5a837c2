import { describe, expect, it } from '@jest/globals';
import { createAmountText } from '../../../dashboard/src/format/amountText.ts';
import type { Snapshot } from '../../../dashboard/src/pages/budget/budgetDraft.ts';
import {
  NO_DRAFT,
  plannedByDraft,
  readDraft,
  typeCategory,
  typePlan,
} from '../../../dashboard/src/pages/budget/budgetDraft.ts';
import { planChanges, planFieldOf, planFigures, planValues } from '../../../dashboard/src/pages/budget/planValues.ts';
import { budget, category } from './samples.ts';

const amounts = createAmountText('en-US');
const snapshot: Snapshot = {
  budget: budget({ totalPlannedExpenses: 1000 }),
  categories: [
    category({ id: 'a', monthlyBudget: 400 }),
    category({ id: 'b', categoryType: 'housing', monthlyBudget: 600 }),
    category({ id: 'c', categoryType: 'savings', monthlyBudget: 1000 }),
  ],
};

describe('a plan that is being typed', () => {
  it('is what is stored where nothing was typed', () => {
    const read = readDraft(snapshot, NO_DRAFT, amounts);
    expect(read.plan).toEqual(planValues(snapshot.budget));
    expect(read.categories).toEqual({ a: 400, b: 600, c: 1000 });
    expect(read.changes).toBe(0);
  });

  it('counts what differs, not what was touched', () => {
    const draft = typePlan(typePlan(NO_DRAFT, 'salary', '7,000'), 'savingsBudget', '1+1');
    const read = readDraft(snapshot, draft, amounts);
    expect(read.changes).toBe(1);
    expect(read.plan).toMatchObject({ salary: 7000, savingsBudget: 2 });
  });

  it('says what cannot be read, and goes on with what is stored', () => {
    const draft = typePlan(typePlan(NO_DRAFT, 'salary', 'much'), 'savingsBudget', '-1');
    const { plan, problems, changes } = readDraft(snapshot, draft, amounts);
    expect(problems.plan).toEqual({ salary: 'Enter an amount, like 12.50.', savingsBudget: 'Enter zero or more.' });
    expect(plan).toMatchObject({ salary: 7000, savingsBudget: 1000 });
    expect(changes).toBe(2);
  });

  it('may carry over less than nothing', () => {
    const read = readDraft(snapshot, typePlan(NO_DRAFT, 'rolloverBalance', '-40'), amounts);
    expect(read.plan.rolloverBalance).toBe(-40);
    expect(read.problems.plan).toEqual({});
  });

  it('amounts to what the document says of its sample', () => {
    expect(planFigures(planValues(budget()), budget())).toEqual({
      ...{ totalIncome: 8500, discretionaryIncome: 2300, availableForDebtPayoff: 1500, unassigned: 650 },
    });
  });
});

describe('the categories of a plan', () => {
  it('add up without savings and income', () => {
    expect(plannedByDraft(snapshot, { a: 450.5 })).toBe(1050.5);
  });

  it('carry the planned total along where it was their sum', () => {
    const draft = typeCategory(snapshot, NO_DRAFT, 'a', '450.50', amounts);
    expect(draft).toEqual({ categories: { a: '450.50' }, plan: { totalPlannedExpenses: '1,050.50' } });
  });

  it('leave a total that the person set', () => {
    const own = { ...snapshot, budget: budget({ totalPlannedExpenses: 6200 }) };
    expect(typeCategory(own, NO_DRAFT, 'a', '450', amounts).plan).toEqual({});
  });
});

describe('changes of a plan', () => {
  const base = planValues(budget());

  it('are only what differs, income part by part', () => {
    expect(planChanges(base, { ...base, bonuses: 0, savingsBudget: 900 })).toEqual({
      incomeBreakdown: { bonuses: 0 },
      savingsBudget: 900,
    });
    expect(planChanges(base, base)).toBeUndefined();
  });

  it('meet the errors of the API at their fields', () => {
    expect(planFieldOf('changes.incomeBreakdown.salary')).toBe('salary');
    expect(planFieldOf('savingsBudget')).toBe('savingsBudget');
    expect(planFieldOf('month')).toBeUndefined();
    expect(planFieldOf(undefined)).toBeUndefined();
  });
});
