import type { ReactElement } from 'react';
import { isCurrency } from '../../../../domain/currency.ts';
import { currencyName } from '../../format/formats.ts';
import styles from './newPlan.module.css';

interface CurrencyChoiceProps {
  /** ISO 4217; undefined: the API's default. */
  readonly value: string | undefined;
  readonly onChange: (currency: string | undefined) => void;
}

/** The currency of a plan; it cannot be changed later. */
export function CurrencyChoice({ value, onChange }: CurrencyChoiceProps): ReactElement {
  return (
    <label className={styles.currency}>
      Currency, for good
      <select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
        <option value="">as usual</option>
        {Intl.supportedValuesOf('currency')
          .filter(isCurrency)
          .map((code) => (
            <option key={code} value={code}>
              {code} {currencyName(code)}
            </option>
          ))}
      </select>
    </label>
  );
}
