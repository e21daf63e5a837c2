import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import styles from './selectField.module.css';

interface SelectFieldProps<Value extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  readonly label: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly hint?: string | undefined;
  /** What is wrong, in a sentence. */
  readonly error?: string | undefined;
}

/** A labelled choice among a few: the device's own, which every hand and screen reader knows. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactElement {
  const { label, options, value, onChange, hint, error, ...select } = props;
  const id = useId();
  const noteId = error !== undefined || hint !== undefined ? `${id}-note` : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.input}>
        <select
          id={id}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={noteId}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
          {...select}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <IconChevronDown size={16} stroke={1.75} aria-hidden />
      </span>
      {noteId !== undefined && (
        <p id={noteId} className={error === undefined ? styles.hint : styles.error}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
