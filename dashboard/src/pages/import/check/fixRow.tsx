import { Button } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { RoleCells } from '../../../../../importer/corrections.ts';
import type { ColumnRole } from '../../../../../importer/mapping.ts';
import { Field } from '../../../ui/field.tsx';
import { focusNext } from './focusNext.ts';
import styles from './fixRow.module.css';
import type { Import } from '../useImport.ts';

interface FixRowProps {
  readonly line: number;
  readonly cells: RoleCells;
  /** As a mapping file writes it. */
  readonly dateFormat: string | undefined;
  readonly onCorrect: Import['correct'];
  readonly onClose: () => void;
}

const LABELS: readonly (readonly [ColumnRole, string])[] = [
  ['date', 'Date'],
  ['payee', 'Description'],
  ['narration', 'Notes'],
  ['amount', 'Amount'],
  ['debit', 'Money out'],
  ['credit', 'Money in'],
  ['direction', 'Debit or credit'],
  ['category', 'Category in file'],
  ['currency', 'Currency'],
];

/** The cells of a line as the file writes them, to be written again; the line is then read like any other. */
export function FixRow({ line, cells, dateFormat, onCorrect, onClose }: FixRowProps): ReactElement {
  const [typed, setTyped] = useState(cells);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
    return focusNext;
  }, []);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onCorrect(line, typed);
  };
  return (
    <form ref={form} className={styles.form} aria-label={`Line ${line}`} onSubmit={save} noValidate>
      {LABELS.flatMap(([role, label]) =>
        cells[role] === undefined ? (
          []
        ) : (
          <Field
            key={role}
            label={label}
            autoComplete="off"
            value={typed[role] ?? ''}
            {...(role === 'date' && { placeholder: dateFormat })}
            onChange={(event) => setTyped({ ...typed, [role]: event.currentTarget.value })}
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
          />
        ),
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="filled">
          Check this row
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
