import { Combobox } from '@mantine/core';
import type { ReactElement } from 'react';
import type { BudgetCategoryType } from '../../../generated/dashboard.ts';
import { typeName } from '../format/words.ts';
import { CategoryChip } from './categoryChip.tsx';
import styles from './categoryField.module.css';

interface CategoryOptionsProps {
  readonly found: readonly BudgetCategoryType[];
  readonly recent: readonly BudgetCategoryType[];
  readonly value: BudgetCategoryType | undefined;
  readonly none: string | undefined;
}

const MOST_RECENT = 5;

/** What can be chosen: what was used lately, then all others, each with its chip. */
export function CategoryOptions({ found, recent, value, none }: CategoryOptionsProps): ReactElement {
  const first = recent.filter((type) => found.includes(type)).slice(0, MOST_RECENT);
  const others = found.filter((type) => !first.includes(type));
  const option = (type: BudgetCategoryType) => (
    <Combobox.Option key={type} value={type} active={type === value} className={styles.option ?? ''}>
      <CategoryChip type={type} />
      {typeName(type)}
    </Combobox.Option>
  );
  return (
    <Combobox.Options className={styles.options ?? ''}>
      {none !== undefined && (
        <Combobox.Option value="" active={value === undefined} className={styles.option ?? ''}>
          {none}
        </Combobox.Option>
      )}
      {first.length > 0 && <Combobox.Group label="Recent">{first.map(option)}</Combobox.Group>}
      {first.length > 0 && others.length > 0 ? (
        <Combobox.Group label="Others">{others.map(option)}</Combobox.Group>
      ) : (
        others.map(option)
      )}
      {found.length === 0 && <Combobox.Empty>No category is called that.</Combobox.Empty>}
    </Combobox.Options>
  );
}
