import type { RecurringFieldsFragment } from '../../../generated/dashboard.ts';

/** A monthly rent, due on the first; `changes` say what is different. */
export function template(changes: Partial<RecurringFieldsFragment> = {}): RecurringFieldsFragment {
  return {
    ...{ id: 'rent', name: 'Rent', amount: 2200, currency: 'USD', category: 'housing', frequency: 'monthly' },
    ...{ startDate: '2024-01-01', endDate: null, dayOfMonth: 1, dayOfWeek: null, isIncome: false, isEssential: true },
    ...{ autoCreate: true, reminderDays: 3, isActive: true, lastGenerated: '2025-01-01', nextDue: '2025-02-01' },
    ...{ version: 4, updatedAt: '2025-01-01T12:00:00Z' },
    ...changes,
  };
}
