import { VisuallyHidden } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { amounts, currencyName, money } from '../format/formats.ts';
import { HIDDEN } from '../format/moneyFormat.ts';
import { usePreference } from '../preferences/preference.ts';
import { hidesAmounts } from '../preferences/preferences.ts';
import styles from './moneyInput.module.css';

interface MoneyInputProps {
  readonly label: string;
  /** Shown to screen readers only, where the column or row already says it. */
  readonly isLabelHidden?: boolean;
  readonly currency: string;
  /** As typed; see `amounts.read`. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  /** Whether its dialog opens with the caret in it. */
  readonly isFirst?: boolean;
  /** Which of the page's keys goes to it. */
  readonly keyTarget?: string;
  /** Whether something beside it says the sign, which is then told of before the amount: `+12.50`, `−12.50`. */
  readonly isSignApart?: boolean;
}

/**
 * An amount as text: the locale's separators and sums are understood, what is understood is written out on leaving, and
 * what is not is said then. Where amounts are hidden it is seen only while it is being typed.
 */
export function MoneyInput(props: MoneyInputProps): ReactElement {
  const { label, isLabelHidden = false, currency, value, onChange, hint, disabled, isFirst, keyTarget } = props;
  const id = useId();
  const isHidden = usePreference(hidesAmounts);
  const input = useRef<HTMLInputElement>(null);
  const [hasFocus, setHasFocus] = useState(false);
  useLayoutEffect(() => {
    if (hasFocus) input.current?.select();
  }, [hasFocus]);
  const [leftWith, setLeftWith] = useState<string>();
  const read = amounts.read(value, currency);
  const wrongOnLeaving = !read.ok && value !== '' && leftWith === value ? read.problem : undefined;
  const error = props.error ?? wrongOnLeaving;
  const choices = !read.ok && error === read.problem ? read.choices : undefined;
  const noteId = error !== undefined || hint !== undefined ? `${id}-note` : undefined;
  const leave = (): void => {
    setHasFocus(false);
    setLeftWith(value);
    if (!read.ok) return;
    const isPositive = props.isSignApart === true && read.amount > 0 && /^\s*[-+\u2212]/.test(value);
    onChange(`${isPositive ? '+' : ''}${amounts.write(read.amount, currency)}`);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? styles.hidden : undefined}>
        {label}
        <VisuallyHidden component="span">, in {currencyName(currency)}</VisuallyHidden>
      </label>
      <span className={styles.input} data-invalid={error !== undefined || undefined}>
        <span aria-hidden>{money.symbol(currency)}</span>
        <input
          ref={input}
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={isHidden && !hasFocus && value !== '' ? HIDDEN : value}
          disabled={disabled}
          data-autofocus={isFirst || undefined}
          data-key-target={keyTarget}
          aria-invalid={error !== undefined}
          aria-describedby={noteId}
          onChange={(event) => onChange(event.currentTarget.value)}
          onFocus={() => setHasFocus(true)}
          onBlur={leave}
        />
      </span>
      {noteId !== undefined && (
        <span id={noteId} className={error === undefined ? styles.hint : styles.error}>
          {error ?? hint}
        </span>
      )}
      {choices !== undefined && (
        <span className={styles.choices}>
          {choices.map((choice) => (
            <button key={choice} type="button" onClick={() => onChange(choice)}>
              {choice}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
