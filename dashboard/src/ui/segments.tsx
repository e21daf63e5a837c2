import type { ReactElement } from 'react';
import { useId } from 'react';
import styles from './segments.module.css';

interface SegmentsProps<Value extends string> {
  /** What is chosen, for screen readers. */
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly note?: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few that exclude each other, all in sight; arrow keys move the choice. */
export function Segments<Value extends string>({
  legend,
  options,
  value,
  onChange,
}: SegmentsProps<Value>): ReactElement {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.note !== undefined && <small>{option.note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
