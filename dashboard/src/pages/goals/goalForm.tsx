import '../../theme/formStyles.ts';
import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useRef } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import { amounts } from '../../format/formats.ts';
import { ChangedElsewhere } from '../../ui/changedElsewhere.tsx';
import { GoalFields } from './goalFields.tsx';
import styles from './goalDialogs.module.css';
import type { GoalValues } from './goalValues.ts';
import { GOAL_LABELS, goalValues } from './goalValues.ts';
import { useGoalForm } from './useGoalForm.ts';

interface GoalFormProps {
  /** Undefined: a new one. */
  readonly goal: GoalFieldsFragment | undefined;
  /** Of a new one. */
  readonly currency: string;
  readonly onClose: () => void;
  readonly onSaved: (saved: GoalFieldsFragment) => void;
}

/** Sets or changes a goal. */
export function GoalForm({ goal, currency, onClose, onSaved }: GoalFormProps): ReactElement {
  const form = useGoalForm({ goal, currency, onSaved });
  const element = useRef<HTMLFormElement>(null);
  const { base, newer, failure } = form;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await form.save();
    // Once the mistakes are drawn, the first one is where to go on.
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={goal === undefined ? 'New goal' : `Edit ${goal.name}`}
      size={560}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form ref={element} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {base && newer && (
          <ChangedElsewhere
            savedAt={newer.updatedAt}
            fields={changedFields(base, newer)}
            otherwise="Its progress moved"
            onSettle={form.settle}
          />
        )}
        <GoalFields values={form.values} errors={form.errors} choose={form.choose} goal={base} />
        {failure !== undefined && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={form.isSaving} disabled={newer !== undefined}>
            {goal === undefined ? 'Create' : 'Save'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What others changed, in words. */
function changedFields(base: GoalFieldsFragment, newer: GoalFieldsFragment): string[] {
  const [before, now] = [goalValues(base, amounts), goalValues(newer, amounts)];
  const fields = (Object.keys(GOAL_LABELS) as (keyof GoalValues)[]).filter((one) => before[one] !== now[one]);
  return fields.map((one) => GOAL_LABELS[one]);
}
