import { describe, expect, it } from '@jest/globals';
import { createAmountText } from '../../../dashboard/src/format/amountText.ts';
import {
  changesOf,
  fieldErrors,
  preview,
  schedulePreview,
  termsOf,
} from '../../../dashboard/src/pages/recurring/recurringInput.ts';
import type { RecurringValues } from '../../../dashboard/src/pages/recurring/recurringValues.ts';
import {
  newRecurringValues,
  recurringValues,
  withChoice,
} from '../../../dashboard/src/pages/recurring/recurringValues.ts';
import { template } from './recurringFixture.ts';

const amounts = createAmountText('en-US');
const TODAY = '2025-01-20';
const filledIn: RecurringValues = {
  ...newRecurringValues('USD', TODAY),
  ...{ name: ' Music ', amount: '10.99', startDate: '2025-01-31' },
};
const errorsOf = (values: RecurringValues) =>
  fieldErrors(values, preview(values, undefined, TODAY, amounts).result, amounts);

describe('the form of a template', () => {
  it('says what is filled in, and null of the rest', () => {
    expect(termsOf(filledIn, amounts)).toEqual({
      ...{ name: 'Music', amount: 10.99, currency: 'USD', category: 'subscriptions', frequency: 'monthly' },
      ...{ startDate: '2025-01-31', endDate: null, dayOfMonth: null, dayOfWeek: null, reminderDays: null },
      ...{ isEssential: false, autoCreate: true, isActive: true },
    });
  });

  it('knows of no change in a template that is opened and saved', () => {
    const stored = template({ endDate: '2027-01-01', reminderDays: 0 });
    expect(changesOf(stored, termsOf(recurringValues(stored, amounts), amounts))).toEqual({});
  });

  it('sends what differs, and null for what was emptied', () => {
    const values = {
      ...recurringValues(template(), amounts),
      amount: '2,300',
      reminderDays: '',
      endDate: '2026-01-01',
    };
    expect(changesOf(template(), termsOf(values, amounts))).toEqual({
      ...{ amount: 2300, reminderDays: null, endDate: '2026-01-01' },
    });
  });

  it('drops the day of the month for weeks, the weekday for months', () => {
    const monthly = { ...filledIn, dayOfMonth: '15' };
    expect(withChoice(monthly, { frequency: 'weekly' })).toMatchObject({ frequency: 'weekly', dayOfMonth: '' });
    const weekly = withChoice({ ...filledIn, frequency: 'weekly', dayOfWeek: '3' }, { frequency: 'annually' });
    expect(weekly).toMatchObject({ frequency: 'annually', dayOfWeek: '' });
  });

  it('takes what is usual for a category, unless the person said otherwise', () => {
    expect(withChoice(filledIn, { category: 'housing' }).isEssential).toBe(true);
    expect(withChoice({ ...filledIn, isEssential: true }, { category: 'dining' }).isEssential).toBe(true);
  });

  it.each([
    [{ name: '  ' }, { name: 'Give it a name.' }],
    [{ amount: '' }, { amount: 'Enter an amount, like 12.50.' }],
    [{ amount: '0' }, { amount: 'must be more than zero' }],
    [{ amount: '1.0005' }, { amount: 'Use at most 2 decimals.' }],
    [{ reminderDays: '91' }, { reminderDays: 'must be 0 to 90' }],
    [{ reminderDays: '1.5' }, { reminderDays: 'must be 0 to 90' }],
    [{ endDate: '2025-01-30' }, { endDate: 'is before the first due day, 2025-01-31' }],
  ] as const)('says what is wrong at its field: %o', (choice, errors) => {
    expect(errorsOf({ ...filledIn, ...choice })).toEqual(errors);
  });

  it('previews the days while name and amount are missing', () => {
    const values = { ...newRecurringValues('USD', TODAY), startDate: '2024-12-31' };
    expect(schedulePreview(values, undefined, TODAY)).toMatchObject({
      ok: true,
      value: { lastGenerated: '2024-12-31', nextDue: '2025-01-31' },
    });
    const backTo = schedulePreview({ ...values, lastGenerated: '2024-12-30' }, undefined, TODAY);
    expect(backTo).toMatchObject({ ok: true, value: { nextDue: '2024-12-31' } });
  });

  it('previews an edit from what is dealt with already', () => {
    const values = { ...recurringValues(template(), amounts), dayOfMonth: '25' };
    expect(schedulePreview(values, template(), TODAY)).toMatchObject({ ok: true, value: { nextDue: '2025-01-25' } });
  });
});
