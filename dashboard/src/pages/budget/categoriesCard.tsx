import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus, IconStarFilled } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { lazy, Suspense, useState } from 'react';
import { CATEGORY_TYPES, isExpense } from '../../../../domain/category.ts';
import type { BudgetMonthQuery, CategoryFieldsFragment } from '../../../../generated/dashboard.ts';
import { amounts, days } from '../../format/formats.ts';
import { categoryName } from '../../format/words.ts';
import { monthAfter } from '../../month/monthAddress.ts';
import { Card } from '../../ui/card.tsx';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { Money } from '../../ui/money.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import styles from './categoriesCard.module.css';
import type { PlanForm } from './planForm.ts';
import { meanSpentOn, spentOn } from './spendingHistory.ts';

const CategoryDialog = lazy(() =>
  import('./categoryDialog.tsx').then((module) => ({ default: module.CategoryDialog })),
);

interface CategoriesCardProps extends PlanForm {
  readonly categories: readonly CategoryFieldsFragment[];
  readonly history: BudgetMonthQuery['analyticsTrend']['items'];
  readonly onTypeCategory: (id: string, text: string) => void;
}

/** The categories with their budgets, beside what was spent on them. They hold for every month. */
export function CategoriesCard(props: CategoriesCardProps): ReactElement {
  const { categories } = props;
  const [edited, setEdited] = useState<CategoryFieldsFragment | 'new'>();
  const ordered = inOrder(categories);
  const spending = ordered.filter(({ categoryType }) => isExpense(categoryType));
  const others = ordered.filter(({ categoryType }) => !isExpense(categoryType));
  return (
    <Card title="Categories" aside="the same in every month">
      {categories.length === 0 && (
        <p className={styles.none}>Add what you spend money on, and what it may take each month.</p>
      )}
      {spending.length > 0 && <Rows {...props} rows={spending} caption="Spending" onEdit={setEdited} />}
      {others.length > 0 && (
        <Rows {...props} rows={others} caption="Savings and income, apart from spending" onEdit={setEdited} />
      )}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={16} stroke={1.8} />}
        onClick={() => setEdited('new')}
        className={styles.add}
      >
        Add category
      </Button>
      {edited !== undefined && (
        <Suspense>
          <CategoryDialog
            category={edited === 'new' ? undefined : edited}
            categories={categories}
            currency={props.budget.currency}
            onClose={() => setEdited(undefined)}
          />
        </Suspense>
      )}
    </Card>
  );
}

/** By type as everywhere, then by name. */
function inOrder(categories: readonly CategoryFieldsFragment[]): CategoryFieldsFragment[] {
  const place = ({ categoryType }: CategoryFieldsFragment): number => CATEGORY_TYPES.indexOf(categoryType);
  return categories.toSorted((a, b) => place(a) - place(b) || categoryName(a).localeCompare(categoryName(b)));
}

interface RowsProps extends CategoriesCardProps {
  readonly rows: readonly CategoryFieldsFragment[];
  readonly caption: string;
  readonly onEdit: (category: CategoryFieldsFragment) => void;
}

function Rows({ rows, caption, ...props }: RowsProps): ReactElement {
  const before = monthAfter(props.budget.month, -1);
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Category</th>
          <th scope="col">{days.shortMonth(before)} spent</th>
          <th scope="col">3-month mean</th>
          <th scope="col">Budget</th>
          <th scope="col">
            <span className={styles.hidden}>Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((category) => (
          <Row key={category.id} {...props} category={category} before={before} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<RowsProps, 'rows' | 'caption'> & { category: CategoryFieldsFragment; before: string };

function Row({ category, before, budget, draft, problems, history, onTypeCategory, onEdit }: RowProps): ReactElement {
  const { id, categoryType, color, icon, isEssential, monthlyBudget } = category;
  const { currency } = budget;
  const name = categoryName(category);
  const amount = (value: number | undefined): ReactElement =>
    value === undefined ? <span aria-label="not known">—</span> : <Money amount={value} currency={currency} />;
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <CategoryChip type={categoryType} colour={color} icon={icon} />
          <span>{name}</span>
          {isEssential && <IconStarFilled size={12} aria-label="essential" role="img" />}
        </span>
      </th>
      <td data-label={`${days.shortMonth(before)} spent`}>{amount(spentOn(history, before, categoryType))}</td>
      <td data-label="3-month mean">{amount(meanSpentOn(history, categoryType))}</td>
      <td className={styles.input}>
        <MoneyInput
          label={`${name}, budget`}
          isLabelHidden
          currency={currency}
          value={draft.categories[id] ?? amounts.write(monthlyBudget, currency)}
          error={problems.categories[id]}
          onChange={(text) => onTypeCategory(id, text)}
        />
      </td>
      <td className={styles.edit}>
        <ActionIcon aria-label={`Change ${name}`} onClick={() => onEdit(category)}>
          <IconPencil size={17} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  );
}
