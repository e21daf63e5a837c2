import type { ReactElement } from 'react';
import type { CategoryFieldsFragment, RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import { count } from '../../format/formats.ts';
import { Card } from '../../ui/card.tsx';
import styles from './recurring.module.css';
import type { Task } from './recurringTask.ts';
import type { RowKind } from './recurringRow.tsx';
import { RecurringRow } from './recurringRow.tsx';

interface RecurringSectionProps {
  readonly title: string;
  readonly templates: readonly RecurringFieldsFragment[];
  readonly categories: readonly CategoryFieldsFragment[];
  readonly kind: RowKind;
  readonly today: string;
  readonly onTask: (task: Task) => void;
}

/** Templates of one kind; nothing where there are none. */
export function RecurringSection(props: RecurringSectionProps): ReactElement | null {
  const { title, templates, categories, ...row } = props;
  if (templates.length === 0) return null;
  return (
    <Card title={title} aside={count(templates.length, 'item')} className={styles.section ?? ''}>
      <ul className={styles.list}>
        {templates.map((template) => (
          <RecurringRow
            key={template.id}
            template={template}
            looks={categories.find(({ categoryType }) => categoryType === template.category)}
            {...row}
          />
        ))}
      </ul>
    </Card>
  );
}
