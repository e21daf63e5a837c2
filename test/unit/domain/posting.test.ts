import { describe, expect, it } from '@jest/globals';
import { dayOfEpoch, epochDay } from '../../../domain/calendar.ts';
import { parseMoment } from '../../../domain/moment.ts';
import { advanced, isDueNext, jobStep, posting, wakeDay } from '../../../domain/posting.ts';
import type { Recurring } from '../../../domain/recurring.ts';

/** The customer's document. */
const rent: Recurring = {
  id: 'rec-uuid-321',
  name: 'Monthly Rent',
  amount: 2200,
  currency: 'USD',
  category: 'housing',
  frequency: 'monthly',
  startDate: '2024-01-01',
  dayOfMonth: 1,
  isIncome: false,
  isEssential: true,
  autoCreate: true,
  reminderDays: 3,
  isActive: true,
  lastGenerated: '2025-01-01',
  nextDue: '2025-02-01',
};

describe('a posting', () => {
  it('is a transaction at noon of its day, named after template and day', () => {
    const { transaction, moment } = posting(rent, '2025-02-01');
    expect(transaction).toEqual({
      id: 'rec-uuid-321_2025-02-01',
      date: '2025-02-01T12:00:00Z',
      description: 'Monthly Rent',
      merchant: 'Monthly Rent',
      amount: -2200,
      currency: 'USD',
      category: 'housing',
      isRecurring: true,
      recurringId: 'rec-uuid-321',
      source: 'auto',
      isIncome: false,
      isEssential: true,
      tags: [],
      status: 'cleared',
      isExcludedFromBudget: false,
    });
    expect({ ok: true, value: moment }).toEqual(parseMoment('date', transaction.date));
  });

  it('of income is positive', () => {
    const salary: Recurring = { ...rent, category: 'income', isIncome: true };
    expect(posting(salary, '2025-02-01').transaction).toMatchObject({ amount: 2200, isIncome: true });
  });
});

describe('a due day', () => {
  const refused = (field: string) => ({ ok: false, failure: { code: 'InvalidInput', info: { field } } });

  it('is the next one, or is dealt with when it comes before', () => {
    expect(isDueNext(rent, '2025-02-01')).toEqual({ ok: true, value: true });
    expect(isDueNext(rent, '2025-01-01')).toEqual({ ok: true, value: false });
    expect(isDueNext(rent, '1999-12-31')).toEqual({ ok: true, value: false });
    expect(isDueNext(rent, '2025-02-02')).toMatchObject(refused('dueDate'));
    expect(isDueNext(rent, '2025-03-01')).toMatchObject(refused('dueDate'));
  });

  it('of a template that has ended is dealt with, or there is none', () => {
    const ended = { ...rent, nextDue: undefined };
    expect(isDueNext(ended, '2025-01-01')).toEqual({ ok: true, value: false });
    expect(isDueNext(ended, '2025-01-02')).toMatchObject(refused('dueDate'));
  });

  it('of an inactive template is refused, and dealt with when it comes before', () => {
    expect(isDueNext({ ...rent, isActive: false }, '2025-02-01')).toMatchObject(refused('id'));
    expect(isDueNext({ ...rent, isActive: false }, '2025-01-01')).toEqual({ ok: true, value: false });
  });

  it('moves on, and comes to an end', () => {
    expect(advanced(rent)).toEqual({ ...rent, lastGenerated: '2025-02-01', nextDue: '2025-03-01' });
    expect(advanced({ ...rent, endDate: '2025-02-28' })).toMatchObject({ lastGenerated: '2025-02-01' });
    expect(advanced({ ...rent, endDate: '2025-02-28' }).nextDue).toBeUndefined();
  });
});

describe('the jobs', () => {
  it.each<[string, Partial<Recurring>, string | undefined, string | null]>([
    ['remind three days before', {}, undefined, '2025-01-29'],
    ['remind although they did before the day before', {}, '2025-01-01', '2025-01-29'],
    ['remind on the day itself', { reminderDays: 0 }, undefined, '2025-02-01'],
    ['post when they have reminded', {}, '2025-02-01', '2025-02-01'],
    ['post when nobody wants to be reminded', { reminderDays: undefined }, undefined, '2025-02-01'],
    ['leave a template alone that they only remind of', { autoCreate: false }, '2025-02-01', null],
    ['leave a template alone that is not theirs', { autoCreate: false, reminderDays: undefined }, undefined, null],
    ['leave an inactive template alone', { isActive: false }, undefined, null],
    ['leave a template alone that has ended', { nextDue: undefined }, undefined, null],
  ])('%s', (_, part, remindedFor, expected) => {
    expect(wakeDay({ ...rent, ...part }, remindedFor)).toBe(expected);
  });
});

describe('what the jobs do on a day', () => {
  it.each<[string, Partial<Recurring>, string | undefined, string, string | null]>([
    ['nothing before the reminder', {}, undefined, '2025-01-28', null],
    ['remind when it is time', {}, undefined, '2025-01-29', 'remind'],
    ['remind late, but before the day is over', {}, '2025-01-01', '2025-02-01', 'remind'],
    ['nothing more until the day', {}, '2025-02-01', '2025-01-31', null],
    ['post on the day', {}, '2025-02-01', '2025-02-01', 'post'],
    ['post a day that is over, and remind no more', {}, undefined, '2025-02-02', 'post'],
    ['remind late of a day that a person posts', { autoCreate: false }, undefined, '2025-02-20', 'remind'],
    ['remind of that once', { autoCreate: false }, '2025-02-01', '2025-02-20', null],
    ['post without a reminder that nobody wants', { reminderDays: undefined }, undefined, '2025-02-01', 'post'],
    ['nothing with an inactive template', { isActive: false }, undefined, '2025-03-01', null],
    ['nothing with one that is over', { nextDue: undefined }, undefined, '2025-03-01', null],
  ])('%s', (_, part, remindedFor, today, step) => {
    expect(jobStep({ ...rent, ...part }, remindedFor, today)).toBe(step);
  });

  it('is something exactly from the day on that the index wakes them', () => {
    const days = Array.from({ length: 60 }, (_, index) => dayOfEpoch(epochDay('2025-01-15') + index));
    for (const reminderDays of [undefined, 0, 3, 90]) {
      for (const autoCreate of [true, false]) {
        for (const remindedFor of [undefined, '2025-01-01', '2025-02-01']) {
          const template = { ...rent, reminderDays, autoCreate };
          const wake = wakeDay(template, remindedFor);
          const working = days.filter((day) => jobStep(template, remindedFor, day) !== null);
          expect(working).toEqual(days.filter((day) => wake !== null && wake <= day));
        }
      }
    }
  });
});
