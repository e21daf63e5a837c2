import { Button } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useRef } from 'react';
import { Link } from 'wouter';
import { days } from '../../format/formats.ts';
import { Card } from '../../ui/card.tsx';
import type { BudgetCategoryType } from '../../../../generated/dashboard.ts';
import { CategoryField } from '../../ui/categoryField.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import { Segments } from '../../ui/segments.tsx';
import type { Filters } from './filters.ts';
import { filtersAddress, NO_FILTERS } from './filters.ts';
import { errorOf } from './formFields.ts';
import { WAYS } from './options.ts';
import styles from './quickEntry.module.css';
import type { QuickEntryForm } from './useQuickEntry.ts';

interface QuickEntryProps {
  readonly currency: string;
  readonly entry: QuickEntryForm;
  /** Whether what was recorded last is in the list that is shown. */
  readonly isListed: boolean;
  /** Categories that were used lately. */
  readonly recent: readonly BudgetCategoryType[];
  /** To be typed again. */
  readonly descriptions: readonly string[];
}

const AMOUNT = 'input[inputmode="decimal"]';

/** Records one transaction after another: Enter records, and the caret is back at the amount. */
export function QuickEntry({ currency, entry, isListed, recent, descriptions }: QuickEntryProps): ReactElement {
  const { values, errors, done, isProposed, choose, record, askForLastTime } = entry;
  const form = useRef<HTMLFormElement>(null);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const next = record() ? AMOUNT : '[aria-invalid="true"]';
    // Once it is drawn, the next amount or the first mistake is where to go on.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(next)?.focus());
  };
  return (
    <Card title="Add a transaction">
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
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
          keyTarget="add"
          isSignApart
          onChange={(amount) => choose({ amount })}
          {...errorOf(errors, 'amount')}
        />
        <Field
          label="Description"
          placeholder="Bakery"
          autoComplete="off"
          maxLength={256}
          className={styles.description}
          value={values.description}
          list="descriptions"
          onChange={(event) => choose({ description: event.currentTarget.value })}
          onBlur={() => void askForLastTime()}
          {...errorOf(errors, 'description')}
        />
        <datalist id="descriptions">
          {descriptions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <CategoryField
          label={isProposed ? 'Category, as last time' : 'Category'}
          value={values.category}
          recent={recent}
          onChange={(category) => category && choose({ category })}
          {...errorOf(errors, 'category')}
        />
        <Field
          label="Date"
          type="date"
          value={values.date}
          onChange={(event) => choose({ date: event.currentTarget.value })}
          {...errorOf(errors, 'date')}
        />
        <Button type="submit" variant="filled" className={styles.add ?? ''}>
          Add
        </Button>
      </form>
      <p role="status" className={isListed ? styles.heard : styles.done}>
        {done?.text}
        {done && !isListed && <Link href={filtersAddress(monthOfDay(done.day))}>Show {days.month(done.day)}</Link>}
      </p>
    </Card>
  );
}

function monthOfDay(day: string): Filters {
  return { period: { kind: 'month', month: day.slice(0, 7) }, ...NO_FILTERS };
}
