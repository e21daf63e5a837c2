import { IconAlertTriangle, IconCheck, IconChevronDown, IconPlus } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { Fragment } from 'react';
import type { CategoryType } from '../../../../../domain/category.ts';
import { CATEGORY_TYPES } from '../../../../../domain/category.ts';
import { typeName } from '../../../format/words.ts';
import styles from './rowParts.module.css';
import type { ListedRow, RowState } from './rowStates.ts';

const WORDS: Readonly<Record<RowState, string>> = {
  checking: '…',
  new: 'New',
  there: 'Already there',
  fix: 'To fix',
  left: 'Left out',
};

/** What becomes of a row, or why it cannot be taken. */
export function StateWord({ state, children }: { state: RowState; children: ReactNode }): ReactElement {
  const Icon = { checking: undefined, new: IconPlus, there: IconCheck, fix: IconAlertTriangle, left: undefined }[state];
  return (
    <span className={styles.word} data-state={state}>
      {Icon && <Icon size={14} stroke={2} aria-hidden />}
      <span>{children ?? WORDS[state]}</span>
    </span>
  );
}

interface CategoryPickProps {
  readonly row: ListedRow;
  readonly onPick: (key: string, category: CategoryType) => void;
}

/** The category of a row, to be picked as long as it is not written. */
export function CategoryPick({ row: { key, line, state, input }, onPick }: CategoryPickProps): ReactElement {
  const category = input?.category;
  // What is said of none, the API decides.
  const guess = input && input.amount > 0 ? 'income' : 'other';
  if (state === 'there' || state === 'fix') return <>{typeName(category ?? guess)}</>;
  return (
    <span className={styles.picker}>
      <select
        className={styles.pick}
        aria-label={`Category of line ${line}`}
        value={category ?? guess}
        onChange={(event) => onPick(key, event.currentTarget.value as CategoryType)}
      >
        {CATEGORY_TYPES.map((type) => (
          <option key={type} value={type}>
            {typeName(type)}
          </option>
        ))}
      </select>
      <IconChevronDown size={14} stroke={1.75} aria-hidden />
    </span>
  );
}

/** `Expenses:Home:Rent`, which breaks between its parts rather than within them. */
export function Path({ text }: { text: string }): ReactElement[] {
  return text.split(/(?<=[:/])/).map((part, index) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}
