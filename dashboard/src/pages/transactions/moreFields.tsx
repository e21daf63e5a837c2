import { Switch } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { isCurrency } from '../../../../domain/currency.ts';
import { currencyName } from '../../format/formats.ts';
import { localMoment } from '../../format/today.ts';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import type { FormFields } from './formFields.ts';
import { errorOf } from './formFields.ts';
import styles from './transactionDrawer.module.css';
import { zoneOf } from './transactionValues.ts';

const CURRENCIES = Intl.supportedValuesOf('currency')
  .filter(isCurrency)
  .map((code) => ({ value: code, label: `${code} · ${currencyName(code)}` }));

const RARE = ['time', 'currency', 'location', 'receiptUrl', 'isEssential'] as const;

/** What is seldom corrected. It is open where it says something of its own, or where something is wrong in it. */
export function MoreFields({ base, values, errors, choose }: FormFields): ReactElement {
  const isWrong = RARE.some((field) => errors[field] !== undefined);
  const [isOpen, setIsOpen] = useState(base.location !== null || base.receiptUrl !== null);
  const text = (field: 'time' | 'location' | 'receiptUrl') => ({
    value: values[field],
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => choose({ [field]: event.currentTarget.value }),
    ...errorOf(errors, field),
  });
  return (
    <details className={styles.more} open={isOpen || isWrong} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <IconChevronRight size={16} stroke={1.75} aria-hidden />
        More <span>time, currency, place, receipt</span>
      </summary>
      <div className={styles.pair}>
        <Field label="Time" type="time" {...text('time')} {...zoneNote(base.date)} />
        <SelectField
          label="Currency"
          options={CURRENCIES}
          value={values.currency}
          onChange={(currency) => choose({ currency })}
          {...errorOf(errors, 'currency')}
        />
      </div>
      <Field label="Place" maxLength={200} {...text('location')} />
      <Field label="Receipt" type="url" placeholder="https://…" maxLength={1000} {...text('receiptUrl')} />
      <Switch
        label="Essential"
        description="Life does not go on without it: no cut is proposed."
        checked={values.isEssential}
        onChange={(event) => choose({ isEssential: event.currentTarget.checked })}
      />
    </details>
  );
}

/** A time that was not written in the person's own zone says in which one it was. */
function zoneNote(date: string): { hint?: string } {
  const zone = zoneOf(date);
  const here = zoneOf(localMoment(new Date(date)));
  if (zone === here || (zone === 'Z' && here === '+00:00')) return {};
  return { hint: `In UTC${zone === 'Z' ? '' : zone.replace('-', '\u2212')}.` };
}
