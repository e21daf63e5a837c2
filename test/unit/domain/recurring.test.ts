import { describe, expect, it } from '@jest/globals';
import type { Recurring, RecurringChanges, RecurringInput } from '../../../domain/recurring.ts';
import { changedRecurring, newRecurring } from '../../../domain/recurring.ts';

const defaults = { id: 'made-up', currency: 'USD', today: '2025-01-15' };

/** The customer's document. */
const rent: RecurringInput = {
  id: 'rec-uuid-321',
  name: 'Monthly Rent',
  amount: 2200,
  currency: 'USD',
  category: 'housing',
  frequency: 'monthly',
  startDate: '2024-01-01',
  endDate: null,
  dayOfMonth: 1,
  dayOfWeek: null,
  isIncome: false,
  isEssential: true,
  autoCreate: true,
  reminderDays: 3,
};

function made(input: RecurringInput, today = defaults.today): Recurring {
  const result = newRecurring(input, { ...defaults, today });
  if (!result.ok) {
    throw new Error(result.failure.message);
  }
  return result.value;
}

function edited(current: Recurring, changes: RecurringChanges, today = defaults.today): Recurring {
  const result = changedRecurring(current, changes, today);
  if (!result.ok) {
    throw new Error(result.failure.message);
  }
  return result.value;
}

const refusal = (field: string) => ({ ok: false, failure: { code: 'InvalidInput', info: { field } } });

describe('a new template', () => {
  it("is the customer's document's, due on 1 February 2025", () => {
    const { endDate, dayOfWeek, ...said } = rent;
    const expected = { ...said, isActive: true, lastGenerated: '2025-01-01', nextDue: '2025-02-01' };
    expect(made({ ...rent, lastGenerated: '2025-01-01' })).toEqual(expected);
    expect(made(rent)).toEqual(expected);
  });

  it('needs a name, an amount, a frequency and a start, and fills in the rest', () => {
    expect(made({ name: 'Gym', amount: 54, frequency: 'weekly', startDate: '2025-02-03' })).toEqual({
      id: 'made-up',
      name: 'Gym',
      amount: 54,
      currency: 'USD',
      category: 'other',
      frequency: 'weekly',
      startDate: '2025-02-03',
      isIncome: false,
      isEssential: false,
      autoCreate: true,
      isActive: true,
      nextDue: '2025-02-03',
    });
  });

  it.each([
    ['2025-01-31', '2024-12-31', '2025-01-31'],
    ['2025-02-01', '2025-01-31', '2025-02-28'],
    ['2025-02-28', '2025-01-31', '2025-02-28'],
    ['2024-10-30', undefined, '2024-10-31'],
  ])('made on %s was dealt with on %s and is due on %s', (today, lastGenerated, nextDue) => {
    const due = made({ ...rent, startDate: '2024-10-31', dayOfMonth: null }, today);
    expect([due.lastGenerated, due.nextDue]).toEqual([lastGenerated, nextDue]);
  });

  it('looks back when it is told what was the last day', () => {
    expect(made({ ...rent, lastGenerated: '2023-12-31' }).nextDue).toBe('2024-01-01');
    expect(made({ ...rent, lastGenerated: '2024-06-20' }).nextDue).toBe('2024-07-01');
  });

  it('that is over has nothing due', () => {
    expect(made({ ...rent, endDate: '2024-12-31' })).toMatchObject({ lastGenerated: '2024-12-01' });
    expect(made({ ...rent, endDate: '2024-12-31' }).nextDue).toBeUndefined();
    expect(made({ ...rent, endDate: '2025-02-01' }).nextDue).toBe('2025-02-01');
  });

  it('is income when its category is, and the other way round', () => {
    expect(made({ ...rent, category: 'income', isIncome: null })).toMatchObject({ isIncome: true });
    expect(made({ ...rent, category: null, isIncome: true })).toMatchObject({ category: 'income' });
    expect(newRecurring({ ...rent, isIncome: true }, defaults)).toMatchObject(refusal('isIncome'));
    expect(newRecurring({ ...rent, category: 'income' }, defaults)).toMatchObject(refusal('isIncome'));
  });

  it.each<[Partial<RecurringInput>, string]>([
    [{ id: 'a#b' }, 'id'],
    [{ id: 'x'.repeat(51) }, 'id'],
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ amount: 0 }, 'amount'],
    [{ amount: -5 }, 'amount'],
    [{ amount: Number.NaN }, 'amount'],
    [{ amount: 12.345 }, 'amount'],
    [{ amount: 1e13 }, 'amount'],
    [{ amount: 10.5, currency: 'JPY' }, 'amount'],
    [{ currency: 'usd' }, 'currency'],
    [{ startDate: '2025-02-29' }, 'startDate'],
    [{ startDate: '2025-01-01Z' }, 'startDate'],
    [{ endDate: '2025-13-01' }, 'endDate'],
    [{ endDate: '2023-12-31' }, 'endDate'],
    [{ startDate: '2025-01-02', endDate: '2025-01-31' }, 'endDate'],
    [{ lastGenerated: 'yesterday' }, 'lastGenerated'],
    [{ dayOfMonth: 0 }, 'dayOfMonth'],
    [{ dayOfMonth: 32 }, 'dayOfMonth'],
    [{ dayOfWeek: 1 }, 'dayOfWeek'],
    [{ frequency: 'weekly' }, 'dayOfMonth'],
    [{ frequency: 'weekly', dayOfMonth: null, dayOfWeek: 0 }, 'dayOfWeek'],
    [{ frequency: 'weekly', dayOfMonth: null, dayOfWeek: 8 }, 'dayOfWeek'],
    [{ reminderDays: -1 }, 'reminderDays'],
    [{ reminderDays: 91 }, 'reminderDays'],
  ])('is refused with %j, naming %s', (part, field) => {
    expect(newRecurring({ ...rent, ...part }, defaults)).toMatchObject(refusal(field));
  });
});

describe('an edit', () => {
  const current = made({ ...rent, lastGenerated: '2025-01-01' });

  it('changes what is named, removes what is null and keeps the rest', () => {
    const { dayOfMonth, reminderDays, ...kept } = current;
    const changes = { amount: 2300, dayOfMonth: null, reminderDays: null, isEssential: null, autoCreate: null };
    expect(edited(current, changes)).toEqual({ ...kept, amount: 2300 });
    expect(edited(current, { category: 'income' })).toMatchObject({ isIncome: true, isEssential: true });
  });

  it.each(['name', 'amount', 'currency', 'category', 'frequency', 'startDate', 'isActive'])(
    'cannot remove %s',
    (field) => {
      expect(changedRecurring(current, { [field]: null }, defaults.today)).toMatchObject(refusal(`changes.${field}`));
    },
  );

  it('of the schedule goes on from the last day that was dealt with', () => {
    expect(edited(current, { dayOfMonth: 20 }).nextDue).toBe('2025-01-20');
    expect(edited(current, { startDate: '2025-06-15' }).nextDue).toBe('2025-07-01');
    expect(edited(current, { frequency: 'weekly', dayOfMonth: null, dayOfWeek: 5 }).nextDue).toBe('2025-01-17');
    expect(edited(current, { endDate: '2025-01-31' }).nextDue).toBeUndefined();
    expect(changedRecurring(current, { frequency: 'weekly' }, defaults.today)).toMatchObject(refusal('dayOfMonth'));
  });

  it('keeps what is overdue, and makes nothing else of the past due', () => {
    const today = '2025-04-10';
    expect(edited(current, { name: 'Rent' }, today)).toMatchObject({ nextDue: '2025-02-01' });
    expect(edited(current, { dayOfMonth: 15 }, today).nextDue).toBe('2025-02-15');
    expect(edited(current, { dayOfMonth: 20 }, '2025-01-25').nextDue).toBe('2025-02-20');
    const future = made({ ...rent, startDate: '2026-01-01' });
    expect(edited(future, { startDate: '2020-01-01' }, today)).toMatchObject({
      lastGenerated: '2025-04-01',
      nextDue: '2025-05-01',
    });
  });

  it('that switches it off and on again does not make up for the time between', () => {
    const off = edited(current, { isActive: false });
    expect(off).toMatchObject({ isActive: false, nextDue: '2025-02-01' });
    expect(edited(off, { name: 'Rent' }, '2025-04-10').nextDue).toBe('2025-02-01');
    expect(edited(off, { isActive: true }, '2025-04-10').nextDue).toBe('2025-05-01');
    expect(edited(off, { isActive: true }, '2025-05-01').nextDue).toBe('2025-05-01');
    const ended = made({ ...rent, endDate: '2024-12-31' });
    expect(edited(ended, { endDate: null }, '2025-04-10').nextDue).toBe('2025-05-01');
  });
});
