import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { CATEGORY_TYPES } from '../../../../../domain/category.ts';
import { count, figure } from '../../../format/formats.ts';
import { typeName } from '../../../format/words.ts';
import { Card } from '../../../ui/card.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import type { ReadingProps } from './readingProps.ts';
import styles from '../import.module.css';

const CATEGORY_OPTIONS = [
  { value: '', label: 'Other; money in: Income' },
  ...CATEGORY_TYPES.map((type) => ({ value: type, label: typeName(type) })),
] as const;

/** Most of the rows have one of the first words. */
const SHOWN = 12;

/** The statement's words that are no category here, each with what it means. */
export function CategoriesCard({ statement, choices, choose }: ReadingProps): ReactElement | null {
  const { unmappedCategories: words } = statement;
  const [isOpen, setIsOpen] = useState(false);
  if (words.length === 0) return null;
  const pick = (name: string, category: (typeof CATEGORY_OPTIONS)[number]['value']): void => {
    const { [name]: _, ...others } = choices.words;
    choose({ ...choices, words: category === '' ? others : { ...others, [name]: category } });
  };
  return (
    <Card title={`${count(words.length, 'word')} of the file ${words.length === 1 ? 'is' : 'are'} no category here`}>
      <div className={styles.words}>
        {words.slice(0, isOpen ? words.length : SHOWN).map(({ name, rows }) => (
          <SelectField
            key={name}
            label={
              <>
                {name} <small>{count(rows, 'row')}</small>
              </>
            }
            options={CATEGORY_OPTIONS}
            value={Object.hasOwn(choices.words, name) ? (choices.words[name] ?? '') : ''}
            onChange={(category) => pick(name, category)}
          />
        ))}
      </div>
      {!isOpen && words.length > SHOWN && (
        <Button className={styles.moreWords ?? ''} onClick={() => setIsOpen(true)}>
          Show all {figure(words.length)}
        </Button>
      )}
    </Card>
  );
}
