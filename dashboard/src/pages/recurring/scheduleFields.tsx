import type { ReactElement } from 'react';
import { isCountedInDays } from '../../../../domain/recurrence.ts';
import type { RecurringFrequency } from '../../../../generated/dashboard.ts';
import { locale } from '../../format/formats.ts';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import type { FormFields } from './formFields.ts';
import { errorOf } from './formFields.ts';
import styles from './recurringForm.module.css';
import { ordinal } from './scheduleWords.ts';

const FREQUENCIES: readonly { readonly value: RecurringFrequency; readonly label: string }[] = [
  { value: 'weekly', label: 'Every week' },
  { value: 'biweekly', label: 'Every other week' },
  { value: 'monthly', label: 'Every month' },
  { value: 'quarterly', label: 'Every 3 months' },
  { value: 'annually', label: 'Every year' },
];

const AS_IT_STARTS = { value: '', label: 'As it starts' };
const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
/** 2024-01-01 was a Monday. */
const WEEKDAYS = Array.from({ length: 7 }, (_, index) => ({
  value: String(index + 1),
  label: weekdays.format(Date.UTC(2024, 0, index + 1)),
}));
const MONTH_DAYS = Array.from({ length: 31 }, (_, index) => ({
  value: String(index + 1),
  label: index < 28 ? ordinal(index + 1) : `${ordinal(index + 1)}, or the last day`,
}));

/** When it falls due. */
export function ScheduleFields({ values, errors, choose, isNew }: FormFields): ReactElement {
  const { frequency, startDate, endDate, dayOfMonth, dayOfWeek } = values;
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label="How often"
          options={FREQUENCIES}
          value={frequency}
          onChange={(chosen) => choose({ frequency: chosen })}
          {...errorOf(errors, 'frequency')}
        />
        {isCountedInDays(frequency) ? (
          <SelectField
            label="Weekday"
            options={[AS_IT_STARTS, ...WEEKDAYS]}
            value={dayOfWeek}
            onChange={(chosen) => choose({ dayOfWeek: chosen })}
            {...errorOf(errors, 'dayOfWeek')}
          />
        ) : (
          <SelectField
            label="Day of the month"
            options={[AS_IT_STARTS, ...MONTH_DAYS]}
            value={dayOfMonth}
            onChange={(chosen) => choose({ dayOfMonth: chosen })}
            {...errorOf(errors, 'dayOfMonth')}
          />
        )}
      </div>
      <div className={styles.pair}>
        <Field
          label="Starts"
          type="date"
          value={startDate}
          onChange={(event) => choose({ startDate: event.currentTarget.value })}
          {...errorOf(errors, 'startDate')}
        />
        <Field
          label="Ends, if it does"
          type="date"
          value={endDate}
          onChange={(event) => choose({ endDate: event.currentTarget.value })}
          {...errorOf(errors, 'endDate')}
        />
      </div>
      {isNew && (
        <Field
          label="Already dealt with up to"
          type="date"
          value={values.lastGenerated}
          hint="Left empty, nothing before today falls due. An earlier day brings back what was missed since."
          onChange={(event) => choose({ lastGenerated: event.currentTarget.value })}
          {...errorOf(errors, 'lastGenerated')}
        />
      )}
    </>
  );
}
