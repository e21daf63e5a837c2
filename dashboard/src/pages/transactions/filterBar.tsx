import { Button } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { BudgetCategoryType } from '../../../../generated/dashboard.ts';
import { count, days } from '../../format/formats.ts';
import { CategoryField } from '../../ui/categoryField.tsx';
import { Field } from '../../ui/field.tsx';
import type { Filters } from './filters.ts';
import { daysOfPeriod, rangeErrors } from './filters.ts';
import styles from './transactions.module.css';
import type { ChangeFilters } from './useFilters.ts';

interface FilterBarProps {
  readonly filters: Filters;
  readonly change: ChangeFilters;
  /** To choose from. */
  readonly merchants: readonly string[];
  /** Categories that were used lately. */
  readonly recent: readonly BudgetCategoryType[];
}

/** What the list is narrowed by. */
export function FilterBar({ filters, change, merchants, recent }: FilterBarProps): ReactElement {
  const { period, category, merchant, text } = filters;
  const [isChoosing, setIsChoosing] = useState(false);
  /** On narrow screens, where only the search is in sight. */
  const [isUnfolded, setIsUnfolded] = useState(false);
  const number = [category !== undefined, merchant !== '', period.kind === 'days'].filter(Boolean).length;
  return (
    <div role="search" aria-label="Transactions" className={styles.bar}>
      <div className={styles.filters}>
        <Field
          label="Search"
          type="search"
          data-key-target="search"
          placeholder="Description, merchant, notes, tags"
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value }, { replace: true })}
        />
        <Button className={styles.unfold ?? ''} aria-expanded={isUnfolded} onClick={() => setIsUnfolded(!isUnfolded)}>
          {number === 0 ? 'Filters' : count(number, 'filter')}
        </Button>
        <div className={styles.others} data-unfolded={isUnfolded || undefined}>
          <CategoryField
            label="Category"
            none="All categories"
            value={category}
            recent={recent}
            onChange={(chosen) => change({ category: chosen })}
          />
          <MerchantField key={merchant} merchant={merchant} merchants={merchants} change={change} />
          {period.kind === 'month' && !isChoosing && <Button onClick={() => setIsChoosing(true)}>Choose days…</Button>}
        </div>
      </div>
      {(period.kind === 'days' || isChoosing) && (
        <RangeForm key={JSON.stringify(period)} {...{ filters, change }} onClose={() => setIsChoosing(false)} />
      )}
    </div>
  );
}

/** Asked for on Enter and on leaving, as it is matched exactly. */
function MerchantField({
  merchant,
  merchants,
  change,
}: Pick<FilterBarProps, 'change' | 'merchants'> & { merchant: string }) {
  const [typed, setTyped] = useState(merchant);
  const ask = (): void => {
    if (typed.trim() !== merchant) change({ merchant: typed.trim() });
  };
  return (
    <>
      <Field
        label="Merchant"
        placeholder="Any merchant, as recorded"
        list="merchants"
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={ask}
        onKeyDown={(event) => event.key === 'Enter' && ask()}
      />
      <datalist id="merchants">
        {merchants.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}

type RangeFormProps = Pick<FilterBarProps, 'filters' | 'change'> & { readonly onClose: () => void };

/** Days instead of a month. */
function RangeForm({ filters: { period }, change, onClose }: RangeFormProps): ReactElement {
  const [range, setRange] = useState(() => daysOfPeriod(period));
  const [errors, setErrors] = useState<ReturnType<typeof rangeErrors>>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = rangeErrors(range.from, range.to);
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) change({ period: { kind: 'days', ...range } });
  };
  const leave = (): void => {
    onClose();
    if (period.kind === 'days') change({ period: { kind: 'month', month: period.to.slice(0, 7) } });
  };
  const day = (field: 'from' | 'to') => ({
    type: 'date',
    value: range[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      setRange({ ...range, [field]: event.currentTarget.value }),
    ...(errors[field] !== undefined && { error: errors[field] }),
  });
  return (
    <form className={styles.range} onSubmit={submit} noValidate>
      <Field label="From" {...day('from')} />
      <Field label="To" {...day('to')} />
      <Button type="submit">Show these days</Button>
      <Button variant="subtle" onClick={leave}>
        {period.kind === 'days' ? `Back to ${days.month(period.to.slice(0, 7))}` : 'Back to the month'}
      </Button>
    </form>
  );
}
