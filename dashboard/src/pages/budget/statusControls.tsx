import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { lazy, Suspense, useState } from 'react';
import type { BudgetFieldsFragment, BudgetStatus } from '../../../../generated/dashboard.ts';
import { UpdateBudgetDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { days } from '../../format/formats.ts';
import { statusName } from '../../format/words.ts';
import { notify } from '../../ui/notices.ts';
import styles from './budget.module.css';

const DeletePlanDialog = lazy(() =>
  import('./deletePlanDialog.tsx').then((module) => ({ default: module.DeletePlanDialog })),
);

/** The one step that each status leads to. */
const STEPS: Readonly<Record<BudgetStatus, { to: BudgetStatus; label: string }>> = {
  draft: { to: 'active', label: 'Activate' },
  active: { to: 'archived', label: 'Archive' },
  archived: { to: 'active', label: 'Reopen' },
};

/** Where the plan stands, the step from there, and the way to be rid of it. */
export function StatusControls({ budget }: { budget: BudgetFieldsFragment }): ReactElement {
  const [update, { loading }] = useMutation(UpdateBudgetDocument);
  const [isDeleting, setIsDeleting] = useState(false);
  const { month, status, version, copiedFrom } = budget;
  const { to, label } = STEPS[status];
  const step = (): void => {
    update({
      variables: { input: { month, expectedVersion: version, changes: { status: to } } },
      // Shown at once; the answer, or the roll-back, follows.
      optimisticResponse: { updateMonthlyBudget: { ...budget, status: to, version: version + 1 } },
    }).catch((error: unknown) =>
      notify({
        tone: 'failed',
        title: `Couldn’t ${label.toLowerCase()} ${days.month(month)}. It is ${statusName(status).toLowerCase()} as before.`,
        message: errorSentence(apiErrorOf(error)),
      }),
    );
  };
  return (
    <div className={styles.status}>
      <span className={styles.pill} data-status={status}>
        {statusName(status)}
      </span>
      <Button size="xs" onClick={step} disabled={loading}>
        {label}
      </Button>
      {copiedFrom !== null && <span className={styles.origin}>copied from {days.month(copiedFrom)}</span>}
      <Button size="xs" variant="subtle" color="red" className={styles.delete} onClick={() => setIsDeleting(true)}>
        Delete the plan
      </Button>
      {isDeleting && (
        <Suspense>
          <DeletePlanDialog budget={budget} onClose={() => setIsDeleting(false)} />
        </Suspense>
      )}
    </div>
  );
}
