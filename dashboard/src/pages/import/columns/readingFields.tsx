import type { ReactElement } from 'react';
import { readAmount } from '../../../../../importer/amount.ts';
import { days, money } from '../../../format/formats.ts';
import { SelectField } from '../../../ui/selectField.tsx';
import type { ReadingProps } from './readingProps.ts';
import { chooseReading } from '../importChoices.ts';
import type { ReadingChoice } from './readingChoices.ts';
import {
  DATE_PATTERNS,
  dateExample,
  dateOrderChoice,
  decimalChoice,
  DECIMALS,
  ORDERS,
  samplesOf,
  signChoice,
  SIGNS,
} from './readingChoices.ts';

type FieldProps = ReadingProps & { readonly className?: string | undefined };

/** With an entry to be replaced while the choice is open. */
function withOpen<Value extends string>(
  { value }: ReadingChoice<Value>,
  options: readonly { readonly value: Value; readonly label: string }[],
): readonly { readonly value: Value | ''; readonly label: string }[] {
  return value === '' ? [{ value: '', label: 'Choose…' }, ...options] : options;
}

/** The order of day, month and year, with a date of the file as it is then read. */
export function DateOrderField({ statement, choices, choose, className }: FieldProps): ReactElement | null {
  const choice = dateOrderChoice(statement, choices);
  if (choice === undefined) return null;
  const example = dateExample(statement, choice.value);
  return (
    <div className={className}>
      <SelectField
        label="Order of the date"
        options={withOpen(choice, ORDERS)}
        value={choice.value}
        onChange={(order) => order !== '' && choose(chooseReading(choices, { dateFormat: DATE_PATTERNS[order] }))}
        error={choice.reason}
      />
      {example && (
        <p>
          {example.written} {example.day === undefined ? 'is no day in this order' : `is ${days.fullDay(example.day)}`}
        </p>
      )}
    </div>
  );
}

/** What stands before the cents, with an amount of the file as it is then read. */
export function DecimalField({ statement, choices, choose, currency, className }: FieldProps): ReactElement | null {
  const choice = decimalChoice(statement, choices);
  if (choice === undefined) return null;
  const written = (['amount', 'debit', 'credit'] as const).flatMap((role) => samplesOf(statement, role))[0];
  const read = written === undefined || choice.value === '' ? undefined : readAmount(written, choice.value);
  return (
    <div className={className}>
      <SelectField
        label="How amounts are written"
        options={withOpen(choice, DECIMALS)}
        value={choice.value}
        onChange={(decimal) => decimal !== '' && choose(chooseReading(choices, { decimal }))}
        error={choice.reason}
      />
      {read && (
        <p>
          {written}{' '}
          {'amount' in read ? `is ${money.plain(read.amount, read.currency || currency)}` : 'is no amount so written'}
        </p>
      )}
    </div>
  );
}

/** How spent money is told from received money. */
export function SignField({ statement, choices, choose, className }: FieldProps): ReactElement | null {
  const choice = signChoice(statement);
  if (choice === undefined) return null;
  return (
    <div className={className}>
      <SelectField
        label="Money that was spent is written"
        options={withOpen(choice, SIGNS)}
        value={choice.value}
        onChange={(expenses) => expenses !== '' && choose(chooseReading(choices, { expenses }))}
        error={choice.reason}
      />
    </div>
  );
}
