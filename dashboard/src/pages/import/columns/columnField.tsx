import type { ReactElement } from 'react';
import type { ColumnRole } from '../../../../../importer/mapping.ts';
import type { CsvLayout } from '../../../../../importer/reading.ts';
import { SelectField } from '../../../ui/selectField.tsx';
import styles from './columnsCard.module.css';
import type { ReadingProps } from './readingProps.ts';
import { chooseColumn } from '../importChoices.ts';
import { columnChoice, ROLE_LABELS } from './readingChoices.ts';
import { columnProblems } from '../file/refusals.ts';

interface ColumnFieldProps extends ReadingProps {
  readonly csv: CsvLayout;
  readonly role: ColumnRole;
  readonly isOptional?: boolean;
}

/** Which column has a meaning; a guess is marked as one. */
export function ColumnField({ role, isOptional = false, ...props }: ColumnFieldProps): ReactElement {
  const { statement, csv, choices, choose, isRemembered } = props;
  const { value, reason } = columnChoice(statement, role);
  const isChosen = choices.mapping.columns?.[role] !== undefined;
  const mark = value === '' ? undefined : !isChosen ? 'guessed' : isRemembered ? 'as last time' : undefined;
  const options = csv.columns.map(({ name }) => ({ value: name, label: name }));
  return (
    <SelectField
      label={
        <>
          {ROLE_LABELS[role]}
          {mark !== undefined && <small className={styles.mark}>{mark}</small>}
        </>
      }
      options={[{ value: '', label: isOptional ? 'None' : 'Choose…' }, ...options]}
      value={value}
      onChange={(name) => choose(chooseColumn(choices, role, name))}
      error={reason ?? columnProblems(statement)[role]}
    />
  );
}
