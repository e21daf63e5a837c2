import '../../theme/formStyles.ts';
import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useRef } from 'react';
import type { RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import { amounts } from '../../format/formats.ts';
import { utcDay } from '../../format/today.ts';
import { ChangedElsewhere } from '../../ui/changedElsewhere.tsx';
import { BasicFields } from './basicFields.tsx';
import { HandlingFields } from './handlingFields.tsx';
import { OccurrencePreview } from './occurrencePreview.tsx';
import styles from './recurringForm.module.css';
import { schedulePreview } from './recurringInput.ts';
import type { RecurringValues } from './recurringValues.ts';
import { recurringValues, RECURRING_LABELS } from './recurringValues.ts';
import { ScheduleFields } from './scheduleFields.tsx';
import { useRecurringForm } from './useRecurringForm.ts';

interface RecurringFormProps {
  /** Undefined: a new one. */
  readonly template: RecurringFieldsFragment | undefined;
  /** Of a new one. */
  readonly currency: string;
  readonly onClose: () => void;
  readonly onSaved: (saved: RecurringFieldsFragment) => void;
}

/** Makes or changes a template, beside the days on which it will fall due. */
export function RecurringForm({ template, currency, onClose, onSaved }: RecurringFormProps): ReactElement {
  const form = useRecurringForm({ template, currency, onSaved });
  const element = useRef<HTMLFormElement>(null);
  const { base, values, errors, newer, failure } = form;
  const fields = { values, errors, choose: form.choose, isNew: base === undefined };

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
      title={template === undefined ? 'New recurring payment' : `Edit ${template.name}`}
      size={880}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form ref={element} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {base && newer && (
          <ChangedElsewhere
            savedAt={newer.updatedAt}
            fields={changedFields(base, newer)}
            otherwise="It was recorded or skipped"
            onSettle={form.settle}
          />
        )}
        <div className={styles.columns}>
          <div className={styles.fields}>
            <BasicFields {...fields} />
            <ScheduleFields {...fields} />
            <HandlingFields {...fields} />
          </div>
          <OccurrencePreview
            result={schedulePreview(values, base, utcDay())}
            frequency={values.frequency}
            isActive={values.isActive}
          />
        </div>
        {failure !== undefined && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        <div className={styles.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={form.isSaving} disabled={newer !== undefined}>
            {template === undefined ? 'Create' : 'Save'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What others changed, in words. */
function changedFields(base: RecurringFieldsFragment, newer: RecurringFieldsFragment): string[] {
  const [before, now] = [recurringValues(base, amounts), recurringValues(newer, amounts)];
  const fields = (Object.keys(RECURRING_LABELS) as (keyof RecurringValues)[]).filter((one) => before[one] !== now[one]);
  return fields.map((one) => RECURRING_LABELS[one]);
}
