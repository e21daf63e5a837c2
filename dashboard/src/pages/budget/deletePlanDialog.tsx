import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { BudgetFieldsFragment } from '../../../../generated/dashboard.ts';
import { DeleteBudgetDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { removeBudget } from '../../api/objectLists.ts';
import { days } from '../../format/formats.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notices.ts';
import styles from './budget.module.css';

interface DeletePlanDialogProps {
  readonly budget: BudgetFieldsFragment;
  readonly onClose: () => void;
}

export function DeletePlanDialog({ budget, onClose }: DeletePlanDialogProps): ReactElement {
  const { month, version } = budget;
  const [remove, { loading }] = useMutation(DeleteBudgetDocument);
  const run = async (): Promise<void> => {
    try {
      await remove({
        variables: { input: { month, expectedVersion: version } },
        update: (cache) => removeBudget(cache, { month }),
      });
      notify({ title: `The plan for ${days.month(month)} is deleted.` });
    } catch (error) {
      notify({ tone: 'failed', title: 'Couldn’t delete the plan.', message: errorSentence(apiErrorOf(error)) });
      onClose();
    }
  };
  return (
    <Dialog title={`Delete the plan for ${days.month(month)}?`} closeLabel="Keep it" onClose={onClose}>
      <p>Its transactions and totals stay, and so do the categories.</p>
      <div className={styles.actions}>
        <Button onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button variant="filled" color="red" loading={loading} onClick={() => void run()}>
          Delete the plan
        </Button>
      </div>
    </Dialog>
  );
}
