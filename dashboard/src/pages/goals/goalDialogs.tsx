import type { ReactElement } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { notify } from '../../ui/notices.ts';
import { DeleteGoalDialog } from './deleteGoalDialog.tsx';
import { GoalDrawer } from './goalDrawer.tsx';
import { GoalForm } from './goalForm.tsx';
import type { GoalTask } from './goalTask.ts';
import { PayDialog } from './payDialog.tsx';

interface GoalDialogsProps {
  readonly task: GoalTask;
  readonly goals: readonly GoalFieldsFragment[];
  /** Of a new one. */
  readonly currency: string;
  readonly onTask: (task: GoalTask | undefined) => void;
}

/** The dialog of what is being done; none where its goal is gone meanwhile. */
export function GoalDialogs({ task, goals, currency, onTask }: GoalDialogsProps): ReactElement | null {
  const close = (): void => onTask(undefined);
  if (task.kind === 'create') {
    const onSaved = ({ name }: GoalFieldsFragment): void => {
      notify({ title: `${name} is set.` });
      close();
    };
    return <GoalForm goal={undefined} currency={currency} onClose={close} onSaved={onSaved} />;
  }
  const goal = goals.find(({ id }) => id === task.id);
  if (goal === undefined) return null;
  switch (task.kind) {
    case 'look':
      return <GoalDrawer goal={goal} onTask={onTask} />;
    case 'edit':
      return <GoalForm goal={goal} currency={currency} onClose={close} onSaved={close} />;
    case 'delete':
      return <DeleteGoalDialog goal={goal} onClose={close} />;
    default:
      return <PayDialog goal={goal} kind={task.kind} onClose={close} />;
  }
}
