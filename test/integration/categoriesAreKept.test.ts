import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CreateCategoryInput } from '../../generated/operations.ts';
import {
  CategoriesDocument,
  CategoryDocument,
  CreateCategoryDocument,
  CreateMonthlyBudgetDocument,
  DeleteCategoryDocument,
  RecordTransactionDocument,
  TransactionDocument,
  UpdateCategoryDocument,
  UpdateMonthlyBudgetDocument,
} from '../../generated/operations.ts';
import type { BudgetApi, Client } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';

let api: BudgetApi;
let people = 0;

function somebody(): Client {
  people += 1;
  return api.as({ tenant: 'abc123', user: `keeper-${people}` });
}

beforeAll(async () => {
  api = await startBudgetApi();
}, 60_000);

afterAll(() => api.stop());

/** The customer's document. */
const groceries: CreateCategoryInput = {
  id: 'cat-uuid-789',
  categoryType: 'groceries',
  customName: 'Weekly Shopping',
  monthlyBudget: 600,
  color: '#10B981',
  icon: 'shopping-cart',
  isEssential: true,
  notes: "Includes weekly trips to Trader Joe's and Costco",
};

const dining: CreateCategoryInput = { id: 'cat-dining', categoryType: 'dining', monthlyBudget: 400.1 };

describe('a category', () => {
  it('is created once and read back', async () => {
    const client = somebody();
    const first = await client.ask(CreateCategoryDocument, { input: groceries });
    expect(first.createCategory).toMatchObject({ ...groceries, tenantId: 'abc123', version: 1 });
    expect(await client.ask(CreateCategoryDocument, { input: groceries })).toEqual(first);
    expect((await client.ask(CategoryDocument, { id: 'cat-uuid-789' })).category).toEqual(first.createCategory);
    const other = await client.refused(CreateCategoryDocument, { input: { ...groceries, monthlyBudget: 601 } });
    expect([other.errorType, other.errorInfo]).toEqual(['AlreadyExists', { field: 'id' }]);
    expect((await client.ask(CategoryDocument, { id: 'nothing' })).category).toBeNull();
    expect((await client.ask(CategoriesDocument)).categories.items).toEqual([first.createCategory]);
  });

  it('without an id has one of its own each time', async () => {
    const client = somebody();
    await client.ask(CreateCategoryDocument, { input: { categoryType: 'travel' } });
    await client.ask(CreateCategoryDocument, { input: { categoryType: 'travel' } });
    expect((await client.ask(CategoriesDocument)).categories.items).toHaveLength(2);
  });

  it('is changed at the version it was read at', async () => {
    const client = somebody();
    await client.ask(CreateCategoryDocument, { input: groceries });
    const update = (expectedVersion: number, changes: object) => ({
      input: { id: 'cat-uuid-789', expectedVersion, changes },
    });
    const { updateCategory } = await client.ask(
      UpdateCategoryDocument,
      update(1, { categoryType: 'dining', customName: null, monthlyBudget: 0, isEssential: null }),
    );
    expect(updateCategory).toMatchObject({
      categoryType: 'dining',
      customName: null,
      monthlyBudget: 0,
      isEssential: false,
      color: '#10B981',
      version: 2,
    });
    const stale = await client.refused(UpdateCategoryDocument, update(1, { icon: 'x' }));
    expect([stale.errorType, stale.errorInfo]).toMatchObject(['VersionConflict', { current: { version: 2 } }]);
    const bad = await client.refused(UpdateCategoryDocument, update(2, { monthlyBudget: -1 }));
    expect([bad.errorType, bad.errorInfo?.['field']]).toEqual(['InvalidInput', 'changes.monthlyBudget']);
    const missing = { input: { id: 'nothing', expectedVersion: 1, changes: {} } };
    expect((await client.refused(UpdateCategoryDocument, missing)).errorType).toBe('NotFound');
  });

  it('counts in a plan that is computed after it came, changed or went', async () => {
    const client = somebody();
    await client.ask(CreateMonthlyBudgetDocument, { input: { month: '2025-01' } });
    const planned = async (expectedVersion: number) => {
      const changes = { totalPlannedExpenses: null };
      const input = { month: '2025-01', expectedVersion, changes };
      return (await client.ask(UpdateMonthlyBudgetDocument, { input })).updateMonthlyBudget.totalPlannedExpenses;
    };
    await client.ask(CreateCategoryDocument, { input: groceries });
    await client.ask(CreateCategoryDocument, { input: dining });
    expect(await planned(1)).toBe(1000.1);
    await client.ask(DeleteCategoryDocument, { input: { id: 'cat-dining', replaceWith: 'cat-uuid-789' } });
    expect(await planned(2)).toBe(1000.1);
    await client.ask(DeleteCategoryDocument, { input: { id: 'cat-uuid-789' } });
    expect(await planned(3)).toBe(0);
  });
});

describe('a category that is deleted', () => {
  it('leaves its transactions as they are', async () => {
    const client = somebody();
    const transaction = { id: 't', date: '2025-01-15T18:30:00Z' };
    await client.ask(CreateCategoryDocument, { input: groceries });
    await client.ask(RecordTransactionDocument, {
      input: { ...transaction, description: 'x', amount: -1, category: 'groceries', categoryId: 'cat-uuid-789' },
    });
    const { deleteCategory } = await client.ask(DeleteCategoryDocument, { input: { id: 'cat-uuid-789' } });
    expect(deleteCategory).toMatchObject(groceries);
    expect((await client.ask(CategoryDocument, { id: 'cat-uuid-789' })).category).toBeNull();
    expect((await client.ask(TransactionDocument, transaction)).transaction).toMatchObject({
      category: 'groceries',
      categoryId: 'cat-uuid-789',
      version: 1,
    });
    const again = await client.refused(DeleteCategoryDocument, { input: { id: 'cat-uuid-789' } });
    expect([again.errorType, again.errorInfo]).toEqual(['NotFound', { field: 'id' }]);
  });

  it('gives its plan to another in the same step', async () => {
    const client = somebody();
    await client.ask(CreateCategoryDocument, { input: groceries });
    await client.ask(CreateCategoryDocument, { input: dining });
    const input = { id: 'cat-uuid-789', expectedVersion: 1, replaceWith: 'cat-dining' };
    await client.ask(DeleteCategoryDocument, { input });
    const { categories } = await client.ask(CategoriesDocument);
    expect(categories.items).toEqual([
      expect.objectContaining({ id: 'cat-dining', monthlyBudget: 1000.1, categoryType: 'dining', version: 2 }),
    ]);
    expect((await client.refused(DeleteCategoryDocument, { input })).errorType).toBe('NotFound');
    expect((await client.ask(CategoryDocument, { id: 'cat-dining' })).category?.monthlyBudget).toBe(1000.1);
  });

  it.each([
    ['replaceWith', 'NotFound', { id: 'cat-uuid-789', replaceWith: 'nothing' }],
    ['replaceWith', 'InvalidInput', { id: 'cat-uuid-789', replaceWith: 'cat-uuid-789' }],
    ['replaceWith', 'InvalidInput', { id: 'cat-uuid-789', replaceWith: 'a#b' }],
    ['id', 'NotFound', { id: 'nothing', replaceWith: 'cat-uuid-789' }],
    ['id', 'InvalidInput', { id: '' }],
  ])('names %s in %s', async (field, errorType, input) => {
    const client = somebody();
    await client.ask(CreateCategoryDocument, { input: groceries });
    const refused = await client.refused(DeleteCategoryDocument, { input });
    expect([refused.errorType, refused.errorInfo?.['field']]).toEqual([errorType, field]);
    expect((await client.ask(CategoriesDocument)).categories.items).toEqual([
      expect.objectContaining({ ...groceries, version: 1 }),
    ]);
  });

  it('must be at the version that was named', async () => {
    const client = somebody();
    await client.ask(CreateCategoryDocument, { input: groceries });
    const refused = await client.refused(DeleteCategoryDocument, { input: { id: 'cat-uuid-789', expectedVersion: 2 } });
    expect([refused.errorType, refused.errorInfo]).toMatchObject(['VersionConflict', { current: { version: 1 } }]);
  });
});
