import { Switch, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import type { BudgetCategoryType } from '../../../../generated/dashboard.ts';
import { CategoryField } from '../../ui/categoryField.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import type { FormFields } from './formFields.ts';
import { errorOf } from './formFields.ts';
import { MoreFields } from './moreFields.tsx';
import { STATUSES, WAYS } from './options.ts';
import styles from './transactionDrawer.module.css';

interface TransactionFieldsProps extends FormFields {
  /** Categories that were used lately. */
  readonly recent: readonly BudgetCategoryType[];
}

/** What of a transaction can be corrected. */
export function TransactionFields({ base, values, errors, recent, choose }: TransactionFieldsProps): ReactElement {
  const text = (field: 'description' | 'merchant' | 'date' | 'tags') => ({
    value: values[field],
    onChange: (event: { currentTarget: { value: string } }) => choose({ [field]: event.currentTarget.value }),
    ...errorOf(errors, field),
  });
  return (
    <>
      <Segments
        legend="Which way the money goes"
        options={WAYS}
        value={values.way}
        onChange={(way) => choose({ way })}
      />
      <Field label="Description" autoComplete="off" maxLength={256} data-autofocus {...text('description')} />
      <Field
        label="Merchant"
        autoComplete="off"
        maxLength={200}
        hint="Left empty, it is the description."
        {...text('merchant')}
      />
      <div className={styles.pair}>
        <MoneyInput
          label="Amount"
          currency={values.currency}
          value={values.amount}
          isSignApart
          onChange={(amount) => choose({ amount })}
          {...errorOf(errors, 'amount')}
        />
        <Field label="Date" type="date" {...text('date')} />
        <CategoryField
          label="Category"
          value={values.category}
          recent={recent}
          onChange={(category) => category && choose({ category })}
          {...errorOf(errors, 'category')}
        />
        <SelectField
          label="Status"
          options={STATUSES}
          value={values.status}
          onChange={(status) => choose({ status })}
          {...errorOf(errors, 'status')}
        />
      </div>
      <Textarea
        label="Notes"
        rows={3}
        maxLength={2000}
        value={values.notes}
        onChange={(event) => choose({ notes: event.currentTarget.value })}
        {...errorOf(errors, 'notes')}
      />
      <Field label="Tags" autoComplete="off" hint="With commas between them." {...text('tags')} />
      <Switch
        label="Excluded from the budget"
        description="Listed, and counted nowhere."
        checked={values.isExcludedFromBudget}
        onChange={(event) => choose({ isExcludedFromBudget: event.currentTarget.checked })}
      />
      <MoreFields {...{ base, values, errors, choose }} />
    </>
  );
}
