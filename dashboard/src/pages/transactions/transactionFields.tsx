import { Switch, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { sentence } from '../../api/errorWords.ts';
import { Field } from '../../ui/field.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import { CATEGORIES, STATUSES, WAYS } from './options.ts';
import styles from './transactionDrawer.module.css';
import type { FieldErrors, TransactionValues } from './transactionValues.ts';

interface TransactionFieldsProps {
  readonly values: TransactionValues;
  readonly errors: FieldErrors;
  readonly currency: string;
  readonly choose: (choice: Partial<TransactionValues>) => void;
}

/** What of a transaction can be corrected. */
export function TransactionFields({ values, errors, currency, choose }: TransactionFieldsProps): ReactElement {
  const errorOf = (field: keyof TransactionValues): { error?: string } =>
    errors[field] === undefined ? {} : { error: sentence(errors[field]) };
  const text = (field: 'description' | 'merchant' | 'date' | 'tags') => ({
    value: values[field],
    onChange: (event: { currentTarget: { value: string } }) => choose({ [field]: event.currentTarget.value }),
    ...errorOf(field),
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
          currency={currency}
          value={values.amount}
          onChange={(amount) => choose({ amount })}
          {...errorOf('amount')}
        />
        <Field label="Date" type="date" {...text('date')} />
        <SelectField
          label="Category"
          options={CATEGORIES}
          value={values.category}
          onChange={(category) => choose({ category })}
          {...errorOf('category')}
        />
        <SelectField
          label="Status"
          options={STATUSES}
          value={values.status}
          onChange={(status) => choose({ status })}
          {...errorOf('status')}
        />
      </div>
      <Textarea
        label="Notes"
        rows={3}
        maxLength={2000}
        value={values.notes}
        onChange={(event) => choose({ notes: event.currentTarget.value })}
        {...errorOf('notes')}
      />
      <Field label="Tags" autoComplete="off" hint="With commas between them." {...text('tags')} />
      <Switch
        label="Excluded from the budget"
        description="Listed, and counted nowhere."
        checked={values.isExcludedFromBudget}
        onChange={(event) => choose({ isExcludedFromBudget: event.currentTarget.checked })}
      />
    </>
  );
}
