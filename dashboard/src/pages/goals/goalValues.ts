import type {
  BudgetCategoryType,
  GoalFieldsFragment,
  GoalPriority,
  GoalStatus,
} from '../../../../generated/dashboard.ts';
import type { Failure } from '../../../../domain/failure.ts';
import type { GoalChanges, NewGoal } from '../../../../domain/goal.ts';
import { newGoal } from '../../../../domain/goal.ts';
import type { AmountText } from '../../format/amountText.ts';
import { goalAfterEdit } from './optimisticGoal.ts';

/** The form as it is filled in; an empty text says nothing. */
export interface GoalValues {
  readonly name: string;
  readonly description: string;
  /** As typed. */
  readonly targetAmount: string;
  /** As typed; of a new goal only. */
  readonly currentAmount: string;
  /** Of a new goal only. */
  readonly currency: string;
  readonly targetDate: string;
  /** Of a new goal only. */
  readonly createdDate: string;
  readonly relatedCategory: BudgetCategoryType | '';
  /** As typed. */
  readonly monthlyContribution: string;
  readonly priority: GoalPriority;
  /** `completed` follows from the amounts and is never chosen. Of a goal that is there only. */
  readonly status: GoalStatus;
}

export type GoalErrors = Partial<Record<keyof GoalValues, string>>;

export const GOAL_LABELS: Readonly<Record<keyof GoalValues, string>> = {
  name: 'Name',
  description: 'Description',
  targetAmount: 'Target',
  currentAmount: 'Saved so far',
  currency: 'Currency',
  targetDate: 'Deadline',
  createdDate: 'Set on',
  relatedCategory: 'Category',
  monthlyContribution: 'Planned each month',
  priority: 'Priority',
  status: 'Status',
};

export function newGoalValues(currency: string, today: string): GoalValues {
  return {
    ...{ name: '', description: '', targetAmount: '', currentAmount: '', currency, targetDate: '', createdDate: today },
    ...{ relatedCategory: '', monthlyContribution: '', priority: 'medium', status: 'active' },
  };
}

export function goalValues(goal: GoalFieldsFragment, amounts: AmountText): GoalValues {
  const { name, currency, createdDate, priority, status } = goal;
  const written = (amount: number): string => amounts.write(amount, currency);
  return {
    ...{ name, currency, createdDate, priority, status },
    description: goal.description ?? '',
    targetAmount: written(goal.targetAmount),
    currentAmount: written(goal.currentAmount),
    targetDate: goal.targetDate ?? '',
    relatedCategory: goal.relatedCategory ?? '',
    monthlyContribution: written(goal.monthlyContribution),
  };
}

/** An amount that is left empty is none; one that cannot be read counts as zero, and `goalErrors` says so. */
function termsOf(values: GoalValues, amounts: AmountText) {
  const amountOf = (text: string): number => {
    const read = amounts.read(text, values.currency);
    return read.ok ? read.amount : 0;
  };
  return {
    name: values.name.trim(),
    description: values.description.trim() || null,
    targetAmount: amountOf(values.targetAmount),
    targetDate: values.targetDate || null,
    relatedCategory: values.relatedCategory || null,
    monthlyContribution: amountOf(values.monthlyContribution),
    priority: values.priority,
    currentAmount: amountOf(values.currentAmount),
  };
}

/** What creates the goal. */
export function newGoalInput(id: string, values: GoalValues, amounts: AmountText): NewGoal & { id: string } {
  const { currency, createdDate } = values;
  return { id, ...termsOf(values, amounts), currency, createdDate: createdDate || null };
}

/** Only what differs from the goal; null removes. */
export function goalChanges(goal: GoalFieldsFragment, values: GoalValues, amounts: AmountText): GoalChanges {
  const { currentAmount: _, ...terms } = termsOf(values, amounts);
  const wanted = { ...terms, status: values.status };
  const names = Object.keys(wanted) as (keyof typeof wanted)[];
  return Object.fromEntries(names.filter((name) => wanted[name] !== goal[name]).map((name) => [name, wanted[name]]));
}

/** What is wrong with the form, by the API's own rules and in its words, at the field it is about. */
export function goalErrors(
  values: GoalValues,
  goal: GoalFieldsFragment | undefined,
  today: string,
  amounts: AmountText,
): GoalErrors {
  const result =
    goal === undefined
      ? newGoal(newGoalInput('new', values, amounts), { id: 'new', currency: values.currency, today })
      : goalAfterEdit(goal, goalChanges(goal, values, amounts), today);
  return {
    ...(result.ok ? {} : errorAt(result.failure)),
    ...unreadable(values, amounts),
    ...(values.name.trim() === '' ? { name: 'Give it a name.' } : {}),
  };
}

function unreadable(values: GoalValues, amounts: AmountText): GoalErrors {
  const fields = (['targetAmount', 'currentAmount', 'monthlyContribution'] as const).flatMap((field) => {
    const isOptional = field !== 'targetAmount';
    if (isOptional && values[field].trim() === '') return [];
    const read = amounts.read(values[field], values.currency);
    return read.ok ? [] : [[field, read.problem] as const];
  });
  return Object.fromEntries(fields);
}

function errorAt({ info, message }: Failure): GoalErrors {
  const field =
    String(info?.['field'] ?? '')
      .split('.')
      .at(-1) ?? '';
  return { [field]: String(info?.['reason'] ?? message) };
}
