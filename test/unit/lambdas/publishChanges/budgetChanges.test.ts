import { describe, expect, it } from '@jest/globals';
import { storedBudget, storedTotals } from '../../../support/storedSamples.ts';
import { changeRecord } from '../../../support/changeRecord.ts';
import { toldOf } from '../../../support/toldOf.ts';

const budget = storedBudget();
const totals = storedTotals('2025-01', 7, 450.25);
/** 2025-01-15T12:00:00Z */
const at = 1_736_942_400;

describe('a plan and its totals', () => {
  it.each([
    ['the plan', [changeRecord(storedBudget('2025-01', 1), storedBudget('2025-01', 2))]],
    ['the totals', [changeRecord(null, totals)]],
    ['both, more than once', [changeRecord(null, budget), changeRecord(null, totals), changeRecord(totals, totals)]],
  ])('are told of together, once, as they are now, when %s changed', (_, records) => {
    const told = toldOf(records, [storedBudget('2025-01', 5), totals]);
    expect(told).toEqual([{ mutation: 'publishBudgetUpdate', item: expect.anything() }]);
    expect(told[0]!.item).toMatchObject({
      month: '2025-01',
      version: 5,
      revision: 7,
      totalActualExpenses: 450.25,
      totalActualIncome: 0,
      totalIncome: 5250.5,
    });
  });

  it('are told of month by month', () => {
    const records = ['2025-01', '2025-02', '2025-01'].map((month) => changeRecord(null, storedTotals(month, 1, 1)));
    const told = toldOf(records, [storedBudget('2025-01'), storedBudget('2025-02')]);
    expect(told.map(({ item }) => (item as { month: string }).month)).toEqual(['2025-01', '2025-02']);
  });

  it('have nothing spent while there are no totals', () => {
    const [told] = toldOf([changeRecord(null, budget)], [budget]);
    expect(told!.item).toMatchObject({ totalActualExpenses: 0, revision: 0 });
  });

  it('are not told of without a plan, nor when it went and nobody knows of it yet', () => {
    expect(toldOf([changeRecord(null, totals)], [totals])).toEqual([]);
    expect(toldOf([changeRecord(null, budget)], [totals])).toEqual([]);
  });

  it('say when the plan was deleted, as it was last, with the totals of now', () => {
    const records = [changeRecord(null, storedBudget()), changeRecord(storedBudget('2025-01', 3), null, { at })];
    const [told, ...others] = toldOf([...records, changeRecord(totals, totals)], [totals]);
    expect(others).toEqual([]);
    expect(told!.item).toMatchObject({ version: 3, revision: 7, deletedAt: '2025-01-15T12:00:00.000Z' });
  });

  it('are what is there when the plan was deleted and made again', () => {
    const [told] = toldOf([changeRecord(storedBudget('2025-01', 3), null)], [budget]);
    expect(told!.item).toMatchObject({ version: 1 });
    expect(told!.item).not.toHaveProperty('deletedAt');
  });
});
