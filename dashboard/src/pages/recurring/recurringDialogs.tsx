import type { ReactElement } from 'react';
import type { CategoryFieldsFragment, RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import { notify } from '../../ui/notices.ts';
import { DeleteDialog } from './deleteDialog.tsx';
import { DueDialog } from './dueDialog.tsx';
import { RecurringDrawer } from './recurringDrawer.tsx';
import { RecurringForm } from './recurringForm.tsx';
import { isDue } from './recurringGroups.ts';
import type { Task } from './recurringTask.ts';

interface RecurringDialogsProps {
  readonly task: Task;
  readonly templates: readonly RecurringFieldsFragment[];
  readonly categories: readonly CategoryFieldsFragment[];
  /** Of a new one. */
  readonly currency: string;
  readonly onTask: (task: Task | undefined) => void;
}

/** The dialog of what is being done; none where its template is gone meanwhile. */
export function RecurringDialogs(props: RecurringDialogsProps): ReactElement | null {
  const { task, templates, categories, currency, onTask } = props;
  const close = (): void => onTask(undefined);
  if (task.kind === 'create') {
    const onSaved = ({ name }: RecurringFieldsFragment): void => {
      notify({ title: `${name} is set up.` });
      close();
    };
    return <RecurringForm template={undefined} currency={currency} onClose={close} onSaved={onSaved} />;
  }
  const template = templates.find(({ id }) => id === task.id);
  if (template === undefined) return null;
  switch (task.kind) {
    case 'look': {
      const looks = categories.find(({ categoryType }) => categoryType === template.category);
      return <RecurringDrawer template={template} looks={looks} onTask={onTask} />;
    }
    case 'edit':
      return <RecurringForm template={template} currency={currency} onClose={close} onSaved={close} />;
    case 'delete':
      return <DeleteDialog template={template} onClose={close} />;
    default:
      return isDue(template) ? <DueDialog template={template} kind={task.kind} onClose={close} /> : null;
  }
}
