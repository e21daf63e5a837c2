import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { CreateGoalDocument, UpdateGoalDocument } from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { placeGoal } from '../../api/objectLists.ts';
import { amounts } from '../../format/formats.ts';
import { localDay, utcDay } from '../../format/today.ts';
import type { GoalErrors, GoalValues } from './goalValues.ts';
import { GOAL_LABELS, goalChanges, goalErrors, goalValues, newGoalInput, newGoalValues } from './goalValues.ts';

interface FormOptions {
  /** Undefined: a new one. */
  readonly goal: GoalFieldsFragment | undefined;
  /** Of a new one. */
  readonly currency: string;
  readonly onSaved: (saved: GoalFieldsFragment) => void;
}

/** The form of a goal, from what is stored to what the API answers. */
export function useGoalForm({ goal, currency, onSaved }: FormOptions) {
  const client = useApolloClient();
  // Made once, so that a create that is sent again makes no second goal.
  const [id] = useState(() => `goal-${crypto.randomUUID()}`);
  const [base, setBase] = useState(goal);
  const [values, setValues] = useState(() => (goal ? goalValues(goal, amounts) : newGoalValues(currency, localDay())));
  const [errors, setErrors] = useState<GoalErrors>({});
  const [failure, setFailure] = useState<string>();
  const [newer, setNewer] = useState<GoalFieldsFragment>();
  const [isSaving, setIsSaving] = useState(false);

  const send = async (): Promise<GoalFieldsFragment | undefined> => {
    if (base === undefined) {
      const { data } = await client.mutate({
        mutation: CreateGoalDocument,
        variables: { input: newGoalInput(id, values, amounts) },
        update: (cache, { data: answer }) => answer && placeGoal(cache, answer.createGoal),
      });
      return data?.createGoal;
    }
    const changes = goalChanges(base, values, amounts);
    if (Object.keys(changes).length === 0) return base;
    const { data } = await client.mutate({
      mutation: UpdateGoalDocument,
      variables: { input: { id: base.id, expectedVersion: base.version, changes } },
      update: (cache, { data: answer }) => answer && placeGoal(cache, answer.updateGoal),
    });
    return data?.updateGoal;
  };
  const refuse = (error: unknown): void => {
    const problem = apiErrorOf(error);
    const field = problem.field?.split('.').at(-1) ?? '';
    if (problem.type === 'VersionConflict' && base && problem.current) {
      setNewer(newerThan(base, problem.current));
      void client.refetchQueries({ include: ['Goals'] });
    } else if (field in GOAL_LABELS) setErrors({ [field]: problem.reason ?? problem.message });
    else setFailure(errorSentence(problem));
  };
  return {
    ...{ base, values, errors, failure, newer, isSaving },
    choose(choice: Partial<GoalValues>) {
      setValues({ ...values, ...choice });
      setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in choice))));
    },
    async save() {
      const wrong = goalErrors(values, base, utcDay(), amounts);
      setErrors(wrong);
      setFailure(undefined);
      if (Object.keys(wrong).length > 0) return;
      setIsSaving(true);
      try {
        const saved = await send();
        if (saved) onSaved(saved);
      } catch (error) {
        refuse(error);
      } finally {
        setIsSaving(false);
      }
    },
    /** Of two versions: what is stored now, or what stands in the form, to be saved over it. */
    settle(choice: 'theirs' | 'mine') {
      if (newer === undefined) return;
      setBase(newer);
      if (choice === 'theirs') setValues(goalValues(newer, amounts));
      setNewer(undefined);
    },
  };
}

/** What is not stored is absent in the API's answer to a conflict. */
function newerThan(base: GoalFieldsFragment, current: object): GoalFieldsFragment {
  return {
    ...base,
    ...{ description: null, targetDate: null, relatedCategory: null },
    ...current,
  } as GoalFieldsFragment;
}
