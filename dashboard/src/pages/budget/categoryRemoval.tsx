import { Button, Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CategoryFieldsFragment } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { money } from '../../format/formats.ts';
import { categoryName } from '../../format/words.ts';
import { notify } from '../../ui/notices.ts';
import styles from './categoryDialog.module.css';
import { useSaveCategory } from './useSaveCategory.ts';

interface CategoryRemovalProps {
  readonly category: CategoryFieldsFragment;
  readonly others: readonly CategoryFieldsFragment[];
  readonly currency: string;
  readonly onKeep: () => void;
  readonly onRemoved: () => void;
}

/** Takes a category away; another one may take over its budget. */
export function CategoryRemoval({ category, others, currency, onKeep, onRemoved }: CategoryRemovalProps): ReactElement {
  const [replaceWith, setReplaceWith] = useState<string>();
  const [isRemoving, setIsRemoving] = useState(false);
  const { remove } = useSaveCategory();
  const name = categoryName(category);
  const run = async (): Promise<void> => {
    setIsRemoving(true);
    try {
      await remove(category, replaceWith);
      notify({ title: `${name} is deleted.`, message: 'Its transactions stay.' });
      onRemoved();
    } catch (error) {
      notify({ tone: 'failed', title: `Couldn’t delete ${name}.`, message: errorSentence(apiErrorOf(error)) });
      setIsRemoving(false);
    }
  };
  return (
    <section className={styles.removal} aria-label={`Delete ${name}`}>
      <p>Delete {name}? Its transactions stay as they are.</p>
      <Select
        label={`Another category takes over its budget of ${money.plain(category.monthlyBudget, currency)}`}
        placeholder="none"
        clearable
        data={others.map((one) => ({ value: one.id, label: categoryName(one) }))}
        value={replaceWith ?? null}
        onChange={(id) => setReplaceWith(id ?? undefined)}
      />
      <div className={styles.actions}>
        <Button onClick={onKeep}>Keep it</Button>
        <Button variant="filled" color="red" loading={isRemoving} onClick={() => void run()}>
          Delete {name}
        </Button>
      </div>
    </section>
  );
}
