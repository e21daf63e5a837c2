import { Button } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { days } from '../../format/formats.ts';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import type { Filters } from './filters.ts';
import { daysOfPeriod, isNarrowed, NO_FILTERS, rangeErrors } from './filters.ts';
import { CATEGORIES } from './options.ts';
import styles from './transactions.module.css';
import type { ChangeFilters } from './useFilters.ts';

interface FilterBarProps {
  readonly filters: Filters;
  readonly change: ChangeFilters;
  /** To choose from. */
  readonly merchants: readonly string[];
}

const OPTIONS = [{ value: 'all', label: 'All categories' }, ...CATEGORIES] as const;

/** What the list is narrowed by. */
export function FilterBar({ filters, change, merchants }: FilterBarProps): ReactElement {
  const { period, category, merchant, text } = filters;
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <>
      <div className={styles.filters} role="search" aria-label="Transactions">
        <Field
          label="Search"
          type="search"
          data-key-target="search"
          placeholder="Description, merchant, notes, tags"
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value }, { replace: true })}
        />
        <SelectField
          label="Category"
          options={OPTIONS}
          value={category ?? 'all'}
          onChange={(chosen) => change({ category: chosen === 'all' ? undefined : chosen })}
        />
        <MerchantField key={merchant} merchant={merchant} merchants={merchants} change={change} />
        {period.kind === 'month' && !isChoosing && <Button onClick={() => setIsChoosing(true)}>Choose days…</Button>}
        {isNarrowed(filters) && (
          <Button variant="subtle" onClick={() => change({ ...NO_FILTERS })}>
            Clear filters
          </Button>
        )}
      </div>
      {(period.kind === 'days' || isChoosing) && (
        <RangeForm key={JSON.stringify(period)} {...{ filters, change }} onClose={() => setIsChoosing(false)} />
      )}
    </>
  );
}

/** Asked for on Enter and on leaving, as it is matched exactly. */
function MerchantField({ merchant, merchants, change }: Omit<FilterBarProps, 'filters'> & { merchant: string }) {
  const [typed, setTyped] = useState(merchant);
  const ask = (): void => {
    if (typed.trim() !== merchant) change({ merchant: typed.trim() });
  };
  return (
    <>
      <Field
        label="Merchant, exactly"
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
