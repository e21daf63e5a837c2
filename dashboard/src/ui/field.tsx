import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import styles from './field.module.css';

interface FieldProps extends ComponentProps<'input'> {
  readonly label: ReactNode;
  /** Below the field, always. */
  readonly hint?: string;
  /** What is wrong, in a sentence. */
  readonly error?: string;
}

/** A labelled line of text; what is wrong with it stands below it and is read with it. */
export function Field({ label, hint, error, ...input }: FieldProps): ReactElement {
  const id = useId();
  const noteId = error !== undefined || hint !== undefined ? `${id}-note` : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-invalid={error !== undefined} aria-describedby={noteId} {...input} />
      {noteId !== undefined && (
        <p id={noteId} className={error === undefined ? styles.hint : styles.error}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
