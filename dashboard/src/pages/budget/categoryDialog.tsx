import { Button, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { CATEGORY_TYPES, isEssentialByDefault } from '../../../../domain/category.ts';
import type { BudgetCategoryType, CategoryFieldsFragment } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence, sentence } from '../../api/errorWords.ts';
import { ConflictDialog } from '../../conflict/conflictDialog.tsx';
import { amounts, clockTime } from '../../format/formats.ts';
import { typeName } from '../../format/words.ts';
import { CategoryChip } from '../../ui/categoryChip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MoneyInput } from '../../ui/moneyInput.tsx';
import styles from './categoryDialog.module.css';
import { CategoryLooks } from './categoryLooks.tsx';
import { CategoryRemoval } from './categoryRemoval.tsx';
import type { CategoryValues } from './categoryValues.ts';
import { CATEGORY_LABELS, categoryValues } from './categoryValues.ts';
import { categoryDifferences, chosenValues } from './categoryDifferences.ts';
import type { CategoryConflict } from './useSaveCategory.ts';
import { useSaveCategory } from './useSaveCategory.ts';

interface CategoryDialogProps {
  /** Undefined: a new one. */
  readonly category: CategoryFieldsFragment | undefined;
  readonly categories: readonly CategoryFieldsFragment[];
  readonly currency: string;
  readonly onClose: () => void;
}

type FormValues = Omit<CategoryValues, 'monthlyBudget'> & { readonly monthlyBudget: string };

/** One category: what it is called, how it looks, what it may take. */
export function CategoryDialog({ category, categories, currency, onClose }: CategoryDialogProps): ReactElement {
  const [isRemoving, setIsRemoving] = useState(false);
  const dialog = useCategoryForm(category, currency, onClose);
  const { form, conflict, failure, isSaving } = dialog;
  const { categoryType, color, icon } = form.values;
  const title = category === undefined ? 'New category' : 'Category';
  return (
    <Dialog title={title} size="lg" onClose={onClose}>
      <form onSubmit={form.onSubmit((values) => void dialog.save(values))} className={styles.form} noValidate>
        <div className={styles.head}>
          <CategoryChip type={categoryType} colour={color} icon={icon} />
          <TextInput
            label="Name"
            placeholder={typeName(categoryType)}
            data-autofocus
            autoComplete="off"
            className={styles.grow}
            {...form.getInputProps('customName')}
            value={form.values.customName ?? ''}
          />
        </div>
        <div className={styles.pair}>
          <Select
            label="Type"
            data={CATEGORY_TYPES.map((type) => ({ value: type, label: typeName(type) }))}
            allowDeselect={false}
            searchable
            {...form.getInputProps('categoryType')}
            onChange={(type) => type !== null && dialog.setType(type as BudgetCategoryType)}
          />
          <MoneyInput
            label="Budget for each month"
            currency={currency}
            value={form.values.monthlyBudget}
            onChange={(text) => form.setFieldValue('monthlyBudget', text)}
            error={form.errors['monthlyBudget'] as string | undefined}
          />
        </div>
        <CategoryLooks
          type={categoryType}
          colour={color}
          icon={icon}
          onColour={(chosen) => form.setFieldValue('color', chosen)}
          onIcon={(chosen) => form.setFieldValue('icon', chosen)}
          error={form.errors['color'] as string | undefined}
        />
        <Switch
          label="Essential: life does not go on without it, so no cut is ever proposed."
          {...form.getInputProps('isEssential', { type: 'checkbox' })}
        />
        <Textarea
          label="Notes"
          autosize={false}
          rows={2}
          {...form.getInputProps('notes')}
          value={form.values.notes ?? ''}
        />
        {failure !== undefined && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        <div className={styles.actions}>
          {category !== undefined && (
            <Button variant="subtle" color="red" className={styles.remove} onClick={() => setIsRemoving(true)}>
              Delete…
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={isSaving}>
            Save
          </Button>
        </div>
      </form>
      {category !== undefined && isRemoving && (
        <CategoryRemoval
          category={category}
          others={categories.filter(({ id }) => id !== category.id)}
          currency={currency}
          onKeep={() => setIsRemoving(false)}
          onRemoved={onClose}
        />
      )}
      {conflict !== undefined && (
        <ConflictDialog
          title="This category was changed while you were editing"
          theirsNote={`saved ${clockTime(Date.parse(conflict.current.updatedAt))}`}
          differences={categoryDifferences(conflict.conflicts, currency)}
          onChoose={(choices) => void dialog.saveOver(conflict, chosenValues(conflict, choices))}
          onCancel={dialog.cancelChoice}
        />
      )}
    </Dialog>
  );
}

function useCategoryForm(category: CategoryFieldsFragment | undefined, currency: string, onSaved: () => void) {
  const [base, setBase] = useState(category);
  const [conflict, setConflict] = useState<CategoryConflict>();
  const [failure, setFailure] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const { create, change } = useSaveCategory();
  const start = categoryValues(category);
  const form = useForm<FormValues>({
    initialValues: { ...start, monthlyBudget: amounts.write(start.monthlyBudget, currency) },
    validate: {
      customName: (name) =>
        (name ?? '').length > 100 ? `Use at most 100 characters; this has ${(name ?? '').length}.` : null,
      notes: (notes) => ((notes ?? '').length > 2000 ? `Use at most 2,000 characters.` : null),
      monthlyBudget: (text) => {
        const read = amounts.read(text, currency);
        if (!read.ok) return read.problem;
        return read.amount < 0 ? 'Enter zero or more.' : null;
      },
    },
  });
  const write = async (from: CategoryFieldsFragment | undefined, values: CategoryValues): Promise<void> => {
    setIsSaving(true);
    setFailure(undefined);
    try {
      const met = from === undefined ? await create(values) : await change(from, values);
      if (met) setConflict(met);
      else onSaved();
    } catch (error) {
      const problem = apiErrorOf(error);
      const field = problem.field?.split('.').at(-1);
      if (field !== undefined && field in CATEGORY_LABELS)
        form.setFieldError(field, sentence(problem.reason ?? problem.message));
      else setFailure(errorSentence(problem));
    } finally {
      setIsSaving(false);
    }
  };
  return {
    form,
    conflict,
    failure,
    isSaving,
    /** A type brings what is usual for it along, unless the person has said otherwise. */
    setType(type: BudgetCategoryType) {
      const before = form.values;
      if (before.isEssential === isEssentialByDefault(before.categoryType)) {
        form.setFieldValue('isEssential', isEssentialByDefault(type));
      }
      form.setFieldValue('categoryType', type);
    },
    save: (values: FormValues) => write(base, valuesOf(values, currency)),
    saveOver({ current }: CategoryConflict, values: CategoryValues) {
      setBase(current);
      setConflict(undefined);
      return write(current, values);
    },
    cancelChoice: () => setConflict(undefined),
  };
}

/** Text that is empty is none. */
function valuesOf(values: FormValues, currency: string): CategoryValues {
  const read = amounts.read(values.monthlyBudget, currency);
  const textOf = (text: string | null): string | null => text?.trim() || null;
  return {
    ...values,
    customName: textOf(values.customName),
    notes: textOf(values.notes),
    monthlyBudget: read.ok ? read.amount : 0,
  };
}
