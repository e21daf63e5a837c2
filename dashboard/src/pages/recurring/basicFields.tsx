import type { ReactElement } from 'react';
import { CATEGORY_TYPES } from '../../../../domain/category.ts';
import { isCurrency } from '../../../../domain/currency.ts';
import { currencyName } from '../../format/formats.ts';
import { typeName } from '../../format/words.ts';
import { Field } from '../../ui/field.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import type { FormFields } from './formFields.ts';
import { errorOf } from './formFields.ts';
import styles from './recurringForm.module.css';

const WAYS = [
  { value: 'out', label: 'Money out' },
  { value: 'in', label: 'Money in' },
] as const;

const EXPENSES = CATEGORY_TYPES.filter((type) => type !== 'income').map((type) => ({
  value: type,
  label: typeName(type),
}));
const INCOME = [{ value: 'income', label: typeName('income') }] as const;
const CURRENCIES = Intl.supportedValuesOf('currency')
  .filter(isCurrency)
  .map((code) => ({ value: code, label: `${code} · ${currencyName(code)}` }));

/** What is paid, and what for. */
export function BasicFields({ values, errors, choose }: FormFields): ReactElement {
  const isIncome = values.category === 'income';
  return (
    <>
      <Segments
        legend="Which way the money goes"
        options={WAYS}
        value={isIncome ? 'in' : 'out'}
        onChange={(way) => choose({ category: way === 'in' ? 'income' : 'subscriptions' })}
      />
      <Field
        label="Name"
        placeholder={isIncome ? 'Salary' : 'Rent'}
        value={values.name}
        autoComplete="off"
        data-autofocus
        onChange={(event) => choose({ name: event.currentTarget.value })}
        {...errorOf(errors, 'name')}
      />
      <div className={styles.pair}>
        <MoneyInput
          label="Amount"
          currency={values.currency}
          value={values.amount}
          onChange={(amount) => choose({ amount })}
          {...errorOf(errors, 'amount')}
        />
        <SelectField
          label="Currency"
          options={CURRENCIES}
          value={values.currency}
          onChange={(currency) => choose({ currency })}
          {...errorOf(errors, 'currency')}
        />
      </div>
      <SelectField
        label="Category"
        options={isIncome ? INCOME : EXPENSES}
        value={values.category}
        disabled={isIncome}
        onChange={(category) => choose({ category })}
        {...errorOf(errors, 'category')}
      />
    </>
  );
}
