import { describe, expect, it } from '@jest/globals';
import type { Category, CategoryChanges } from '../../../domain/category.ts';
import { changedCategory, newCategory, planTakenOver } from '../../../domain/category.ts';

/** The category of the customer's document. */
const groceries: Category = {
  id: 'cat-uuid-789',
  categoryType: 'groceries',
  customName: 'Weekly Shopping',
  monthlyBudget: 600,
  color: '#10B981',
  icon: 'shopping-cart',
  isEssential: true,
  notes: "Includes weekly trips to Trader Joe's and Costco",
};

const defaults = { id: 'made-up', currency: 'USD' };

describe('a category', () => {
  it('plans nothing until it says so, and is essential by its type', () => {
    expect(newCategory({ categoryType: 'dining' }, defaults, '')).toEqual({
      ok: true,
      value: { id: 'made-up', categoryType: 'dining', monthlyBudget: 0, isEssential: false },
    });
    expect(newCategory({ categoryType: 'housing' }, defaults, '')).toMatchObject({ value: { isEssential: true } });
  });

  it('keeps what is absent from an edit', () => {
    expect(changedCategory(groceries, { monthlyBudget: 650.5 }, 'USD')).toEqual({
      ok: true,
      value: { ...groceries, monthlyBudget: 650.5 },
    });
    expect(changedCategory(groceries, { categoryType: 'dining' }, 'USD')).toEqual({
      ok: true,
      value: { ...groceries, categoryType: 'dining' },
    });
  });

  it('loses what is null, or has its default again', () => {
    const changes = { customName: null, color: null, icon: null, notes: null, monthlyBudget: null, isEssential: null };
    expect(changedCategory({ ...groceries, isEssential: false }, changes, 'USD')).toEqual({
      ok: true,
      value: { id: 'cat-uuid-789', categoryType: 'groceries', monthlyBudget: 0, isEssential: true },
    });
  });

  it.each<[CategoryChanges, string]>([
    [{ categoryType: null }, 'changes.categoryType'],
    [{ customName: '' }, 'changes.customName'],
    [{ monthlyBudget: -1 }, 'changes.monthlyBudget'],
    [{ monthlyBudget: 0.001 }, 'changes.monthlyBudget'],
    [{ color: 'green' }, 'changes.color'],
    [{ icon: 'x'.repeat(51) }, 'changes.icon'],
    [{ notes: 'x'.repeat(2001) }, 'changes.notes'],
  ])('refuses the change %j', (changes, field) => {
    expect(changedCategory(groceries, changes, 'USD')).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', info: { field } },
    });
  });

  it('takes over the plan of another, to the cent', () => {
    const heir: Category = { id: 'heir', categoryType: 'dining', monthlyBudget: 0.1, isEssential: false };
    expect(planTakenOver({ ...groceries, monthlyBudget: 0.2 }, heir, 'USD')).toEqual({
      ok: true,
      value: { ...heir, monthlyBudget: 0.3 },
    });
    expect(planTakenOver(groceries, { ...heir, monthlyBudget: 1e12 }, 'USD')).toMatchObject({
      ok: false,
      failure: { info: { field: 'replaceWith' } },
    });
  });
});
