import { useApolloClient } from '@apollo/client/react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { ContributeToGoalDocument, DeleteGoalDocument, UpdateGoalDocument } from '../../../../generated/dashboard.ts';
import type { GoalStatus } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { placeGoal, removeGoal } from '../../api/objectLists.ts';
import { money } from '../../format/formats.ts';
import { utcDay } from '../../format/today.ts';
import type { Notice } from '../../ui/notice.ts';
import { notify } from '../../ui/notices.ts';
import type { Payment } from './optimisticGoal.ts';
import { goalAfterEdit, goalAfterPayment } from './optimisticGoal.ts';

/** What is done with a goal in one step: shown at once, taken back with a notice when the API refuses. */
export function useGoalActions() {
  const client = useApolloClient();
  const failed = (title: string, error: unknown, retry?: () => void): void => {
    const problem = apiErrorOf(error);
    const reload = { label: 'Reload', run: () => void client.refetchQueries({ include: ['Goals'] }) };
    const isStale = problem.type === 'VersionConflict' || problem.type === 'NotFound';
    const action = isStale ? reload : retry && { label: 'Try again', run: retry };
    notify({ tone: 'failed', title, message: errorSentence(problem), ...(action && { action }) });
  };
  /** Sent again it is the same payment. */
  const pay = async (goal: GoalFieldsFragment, payment: Payment): Promise<void> => {
    const after = goalAfterPayment(goal, payment, utcDay());
    try {
      const { data } = await client.mutate({
        mutation: ContributeToGoalDocument,
        variables: { input: { id: goal.id, ...payment } },
        ...(after.ok && { optimisticResponse: { contributeToGoal: after.goal } }),
        update: (cache, { data: answer }) => answer && placeGoal(cache, answer.contributeToGoal),
      });
      if (data) notify(paymentNotice(goal, data.contributeToGoal, payment));
    } catch (error) {
      const amount = money.plain(Math.abs(payment.amount), goal.currency);
      const what = payment.amount < 0 ? `Couldn’t take ${amount} out of` : `Couldn’t add ${amount} to`;
      failed(`${what} ${goal.name}.`, error, () => void pay(goal, payment));
    }
  };
  return {
    pay,
    async setStatus(goal: GoalFieldsFragment, status: GoalStatus): Promise<void> {
      const after = goalAfterEdit(goal, { status }, utcDay());
      try {
        await client.mutate({
          mutation: UpdateGoalDocument,
          variables: { input: { id: goal.id, expectedVersion: goal.version, changes: { status } } },
          ...(after.ok && { optimisticResponse: { updateGoal: after.goal } }),
          update: (cache, { data }) => data && placeGoal(cache, data.updateGoal),
        });
      } catch (error) {
        failed(`Couldn’t change ${goal.name}.`, error);
      }
    },
    async remove({ id, name, version }: GoalFieldsFragment): Promise<void> {
      try {
        await client.mutate({
          mutation: DeleteGoalDocument,
          variables: { input: { id, expectedVersion: version } },
          update: (cache) => removeGoal(cache, { id }),
        });
        notify({ title: `${name} is deleted.` });
      } catch (error) {
        failed(`Couldn’t delete ${name}.`, error);
      }
    },
  };
}

/** A goal that has just been reached gets a word of its own. */
function paymentNotice(before: GoalFieldsFragment, after: GoalFieldsFragment, { amount }: Payment): Notice {
  const text = (value: number): string => money.plain(value, after.currency);
  if (after.status === 'completed' && before.status !== 'completed') {
    return { title: `${after.name} is reached.`, message: `${text(after.currentAmount)} saved. Well done.` };
  }
  const what = amount < 0 ? `${text(-amount)} taken out of ${after.name}.` : `${text(amount)} added to ${after.name}.`;
  return { title: what, message: `${text(after.currentAmount)} of ${text(after.targetAmount)}.` };
}
