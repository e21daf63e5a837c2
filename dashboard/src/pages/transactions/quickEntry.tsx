import { Button, VisuallyHidden } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useRef } from 'react';
import { sentence } from '../../api/errorWords.ts';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import { CATEGORIES, WAYS } from './options.ts';
import styles from './quickEntry.module.css';
import type { EntryValues } from './newEntry.ts';
import { useQuickEntry } from './useQuickEntry.ts';

/** Records one transaction after another: Enter records, and the caret is back at the amount. */
export function QuickEntry({ currency }: { currency: string }): ReactElement {
  const { values, errors, failure, done, isSaving, choose, record } = useQuickEntry(currency);
  const form = useRef<HTMLFormElement>(null);
  const errorOf = (field: keyof EntryValues): { error?: string } =>
    errors[field] === undefined ? {} : { error: sentence(errors[field]) };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isRecorded = await record();
    const next = isRecorded ? 'input[inputmode="decimal"]' : '[aria-invalid="true"]';
    // Once it is drawn, the next amount or the first mistake is where to go on.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(next)?.focus());
  };
  return (
    <Card title="Add a transaction">
      <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <div className={styles.way}>
          <Segments
            legend="Which way the money goes"
            options={WAYS}
            value={values.way}
            onChange={(way) => choose({ way })}
          />
        </div>
        <MoneyInput
          label="Amount"
          currency={currency}
          value={values.amount}
          onChange={(amount) => choose({ amount })}
          {...errorOf('amount')}
        />
        <Field
          label="Description"
          placeholder="Bakery"
          autoComplete="off"
          maxLength={256}
          value={values.description}
          onChange={(event) => choose({ description: event.currentTarget.value })}
          {...errorOf('description')}
        />
        <SelectField
          label="Category"
          options={CATEGORIES}
          value={values.category}
          onChange={(category) => choose({ category })}
          {...errorOf('category')}
        />
        <Field
          label="Date"
          type="date"
          value={values.date}
          onChange={(event) => choose({ date: event.currentTarget.value })}
          {...errorOf('date')}
        />
        <Button type="submit" variant="filled" className={styles.add ?? ''} aria-disabled={isSaving}>
          Add
        </Button>
      </form>
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <VisuallyHidden role="status">{done}</VisuallyHidden>
    </Card>
  );
}
