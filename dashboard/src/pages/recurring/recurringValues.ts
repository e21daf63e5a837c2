import type {
  BudgetCategoryType,
  RecurringFieldsFragment,
  RecurringFrequency,
} from '../../../../generated/dashboard.ts';
import { isEssentialByDefault } from '../../../../domain/category.ts';
import type { AmountText } from '../../format/amountText.ts';

/** The form as it is filled in; an empty text says nothing. */
export interface RecurringValues {
  readonly name: string;
  /** As typed. */
  readonly amount: string;
  readonly currency: string;
  /** `income` is money that comes in, every other one money that goes out. */
  readonly category: BudgetCategoryType;
  readonly frequency: RecurringFrequency;
  readonly startDate: string;
  readonly endDate: string;
  /** `1` to `31`. */
  readonly dayOfMonth: string;
  /** `1` (Monday) to `7`. */
  readonly dayOfWeek: string;
  readonly isEssential: boolean;
  readonly autoCreate: boolean;
  /** In days. */
  readonly reminderDays: string;
  readonly isActive: boolean;
  /** Of a new template only. */
  readonly lastGenerated: string;
}

/** In words, in the order of the form. */
export const RECURRING_LABELS: Readonly<Record<keyof RecurringValues, string>> = {
  name: 'Name',
  amount: 'Amount',
  currency: 'Currency',
  category: 'Category',
  frequency: 'How often',
  startDate: 'Starts',
  endDate: 'Ends',
  dayOfMonth: 'Day of the month',
  dayOfWeek: 'Weekday',
  isEssential: 'Essential',
  autoCreate: 'Recorded by itself',
  reminderDays: 'Reminder',
  isActive: 'Active',
  lastGenerated: 'Dealt with up to',
};

export function newRecurringValues(currency: string, today: string): RecurringValues {
  return {
    ...{ name: '', amount: '', currency, category: 'subscriptions', frequency: 'monthly', startDate: today },
    ...{ endDate: '', dayOfMonth: '', dayOfWeek: '', isEssential: isEssentialByDefault('subscriptions') },
    ...{ autoCreate: true, reminderDays: '', isActive: true, lastGenerated: '' },
  };
}

export function recurringValues(template: RecurringFieldsFragment, amounts: AmountText): RecurringValues {
  const { name, currency, category, frequency, startDate, isEssential, autoCreate, isActive } = template;
  const text = (value: string | number | null): string => (value === null ? '' : String(value));
  return {
    ...{ name, currency, category, frequency, startDate, isEssential, autoCreate, isActive },
    amount: amounts.write(template.amount, currency),
    endDate: text(template.endDate),
    dayOfMonth: text(template.dayOfMonth),
    dayOfWeek: text(template.dayOfWeek),
    reminderDays: text(template.reminderDays),
    lastGenerated: '',
  };
}

/** The values after a choice, with what follows from it: no weekday for months, what is usual for a category. */
export function withChoice(values: RecurringValues, choice: Partial<RecurringValues>): RecurringValues {
  const next = { ...values, ...choice };
  if (choice.frequency !== undefined) {
    const isByWeek = choice.frequency === 'weekly' || choice.frequency === 'biweekly';
    return { ...next, ...(isByWeek ? { dayOfMonth: '' } : { dayOfWeek: '' }) };
  }
  if (choice.category !== undefined && values.isEssential === isEssentialByDefault(values.category)) {
    return { ...next, isEssential: isEssentialByDefault(choice.category) };
  }
  return next;
}
