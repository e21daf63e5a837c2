import type { ReactElement } from 'react';
import { CATEGORY_TYPES } from '../../../../domain/category.ts';
import { isCurrency } from '../../../../domain/currency.ts';
import type {
  BudgetCategoryType,
  GoalFieldsFragment,
  GoalPriority,
  GoalStatus,
} from '../../../../generated/dashboard.ts';
import { sentence } from '../../api/errorWords.ts';
import { currencyName } from '../../format/formats.ts';
import { typeName } from '../../format/words.ts';
import { Field } from '../../ui/field.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import styles from './goalDialogs.module.css';
import type { GoalErrors, GoalValues } from './goalValues.ts';
import { goalStatusName, priorityName } from './goalWords.ts';

interface GoalFieldsProps {
  readonly values: GoalValues;
  readonly errors: GoalErrors;
  readonly choose: (choice: Partial<GoalValues>) => void;
  /** The one that is edited. */
  readonly goal: GoalFieldsFragment | undefined;
}

const CATEGORIES: readonly { readonly value: BudgetCategoryType | ''; readonly label: string }[] = [
  { value: '', label: 'None' },
  ...CATEGORY_TYPES.map((type) => ({ value: type, label: typeName(type) })),
];
const PRIORITIES = (['high', 'medium', 'low'] as const satisfies readonly GoalPriority[]).map((value) => ({
  value,
  label: priorityName(value),
}));
const CURRENCIES = Intl.supportedValuesOf('currency')
  .filter(isCurrency)
  .map((code) => ({ value: code, label: `${code} · ${currencyName(code)}` }));

export function GoalFields({ values, errors, choose, goal }: GoalFieldsProps): ReactElement {
  const errorOf = (field: keyof GoalValues): { error?: string } => {
    const error = errors[field];
    return error === undefined ? {} : { error: sentence(error) };
  };
  const text = (field: 'name' | 'description' | 'targetDate' | 'createdDate') => ({
    value: values[field],
    onChange: (event: { currentTarget: { value: string } }) => choose({ [field]: event.currentTarget.value }),
    ...errorOf(field),
  });
  const amount = (field: 'targetAmount' | 'currentAmount' | 'monthlyContribution') => ({
    currency: values.currency,
    value: values[field],
    onChange: (typed: string) => choose({ [field]: typed }),
    ...errorOf(field),
  });
  return (
    <>
      <Field label="Name" placeholder="Two weeks by the sea" autoComplete="off" data-autofocus {...text('name')} />
      <Field label="Description" autoComplete="off" {...text('description')} />
      <div className={styles.pair}>
        <MoneyInput label="Target" {...amount('targetAmount')} />
        {goal === undefined ? (
          <MoneyInput label="Saved so far" {...amount('currentAmount')} />
        ) : (
          <MoneyInput label="Planned each month" {...amount('monthlyContribution')} />
        )}
      </div>
      <div className={styles.pair}>
        <Field label="Deadline" type="date" {...text('targetDate')} />
        {goal === undefined ? (
          <MoneyInput label="Planned each month" {...amount('monthlyContribution')} />
        ) : (
          <StatusField
            goal={goal}
            value={values.status}
            onChange={(status) => choose({ status })}
            {...errorOf('status')}
          />
        )}
      </div>
      <div className={styles.pair}>
        <SelectField
          label="Category"
          options={CATEGORIES}
          value={values.relatedCategory}
          onChange={(relatedCategory) => choose({ relatedCategory })}
          {...errorOf('relatedCategory')}
        />
        <SelectField
          label="Priority"
          options={PRIORITIES}
          value={values.priority}
          onChange={(priority) => choose({ priority })}
          {...errorOf('priority')}
        />
      </div>
      {goal === undefined && (
        <div className={styles.pair}>
          <SelectField
            label="Currency, for good"
            options={CURRENCIES}
            value={values.currency}
            onChange={(currency) => choose({ currency })}
            {...errorOf('currency')}
          />
          <Field label="Set on" type="date" {...text('createdDate')} />
        </div>
      )}
    </>
  );
}

interface StatusFieldProps {
  readonly goal: GoalFieldsFragment;
  readonly value: GoalStatus;
  readonly onChange: (status: GoalStatus) => void;
  readonly error?: string;
}

/** That a goal is reached follows from its amounts, so it cannot be chosen. */
function StatusField({ goal, ...field }: StatusFieldProps): ReactElement {
  const choices: readonly GoalStatus[] =
    goal.status === 'completed' ? ['completed', 'cancelled'] : ['active', 'paused', 'cancelled'];
  return (
    <SelectField
      label="Status"
      options={choices.map((value) => ({ value, label: goalStatusName(value) }))}
      {...field}
    />
  );
}
