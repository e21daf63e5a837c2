import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Popover.css';
import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useId, useState } from 'react';
import { CATEGORY_TYPES } from '../../../domain/category.ts';
import type { BudgetCategoryType } from '../../../generated/dashboard.ts';
import { typeName } from '../format/words.ts';
import styles from './categoryField.module.css';
import { CategoryChip } from './categoryChip.tsx';
import { CategoryOptions } from './categoryOptions.tsx';

interface CategoryFieldProps {
  readonly label: ReactNode;
  readonly value: BudgetCategoryType | undefined;
  /** Undefined only where `none` says what that is. */
  readonly onChange: (value: BudgetCategoryType | undefined) => void;
  /** Offered first. */
  readonly recent?: readonly BudgetCategoryType[];
  /** What choosing none means: `All categories`. */
  readonly none?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** One category of all, found by typing. Leaving takes what the typed text leads to; Escape takes it back. */
export function CategoryField(props: CategoryFieldProps): ReactElement {
  const { label, value, onChange, recent = [], none, hint, error } = props;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const store = useCombobox({
    onDropdownClose: () => store.resetSelectedOption(),
  });
  const noteId = error !== undefined || hint !== undefined ? `${id}-note` : undefined;
  const found = CATEGORY_TYPES.filter((type) => isFound(typeName(type), typed));
  const choose = (chosen: string): void => {
    setTyped(undefined);
    store.closeDropdown();
    onChange(CATEGORY_TYPES.find((type) => type === chosen));
  };
  const type = (text: string): void => {
    setTyped(text);
    store.openDropdown();
    store.updateSelectedOptionIndex();
    // Once what is found is drawn.
    requestAnimationFrame(() => store.selectFirstOption());
  };
  const leave = (): void => {
    const [first] = found;
    if (typed !== undefined && typed.trim() !== '' && first !== undefined) return choose(first);
    setTyped(undefined);
    store.closeDropdown();
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Combobox store={store} onOptionSubmit={choose}>
        <span className={styles.input} data-chip={value !== undefined || undefined}>
          {value !== undefined && <CategoryChip type={value} />}
          <Combobox.Target withExpandedAttribute>
            <input
              id={id}
              autoComplete="off"
              aria-autocomplete="list"
              aria-invalid={error !== undefined}
              aria-describedby={noteId}
              value={typed ?? (value === undefined ? (none ?? '') : typeName(value))}
              onChange={(event) => type(event.currentTarget.value)}
              onFocus={(event) => event.currentTarget.select()}
              onClick={() => store.openDropdown()}
              onBlur={leave}
              onKeyDown={(event) => event.key === 'Escape' && setTyped(undefined)}
            />
          </Combobox.Target>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </span>
        <Combobox.Dropdown className={styles.dropdown ?? ''}>
          <CategoryOptions {...{ found, recent, value }} none={typed === undefined ? none : undefined} />
        </Combobox.Dropdown>
      </Combobox>
      {noteId !== undefined && (
        <p id={noteId} className={error === undefined ? styles.hint : styles.error}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

/** Whether one of its words begins like that. */
function isFound(name: string, typed = ''): boolean {
  const start = typed.trim().toLowerCase();
  return start === '' || ` ${name.toLowerCase()}`.includes(` ${start}`);
}
