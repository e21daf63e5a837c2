import { Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import { Field } from '../../ui/field.tsx';
import type { FormFields } from './formFields.ts';
import { errorOf } from './formFields.ts';
import styles from './recurringForm.module.css';

/** What happens when it falls due. */
export function HandlingFields({ values, errors, choose }: FormFields): ReactElement {
  return (
    <>
      <Field
        label="Remind me this many days before"
        inputMode="numeric"
        placeholder="no reminder"
        value={values.reminderDays}
        autoComplete="off"
        hint="0 is on the day itself, 90 the most."
        onChange={(event) => choose({ reminderDays: event.currentTarget.value })}
        {...errorOf(errors, 'reminderDays')}
      />
      <div className={styles.switches}>
        <Switch
          label="Record it by itself on the day"
          description="Switched off, you record or skip each one."
          checked={values.autoCreate}
          onChange={(event) => choose({ autoCreate: event.currentTarget.checked })}
        />
        <Switch
          label="Essential"
          description="Life does not go on without it."
          checked={values.isEssential}
          onChange={(event) => choose({ isEssential: event.currentTarget.checked })}
        />
        <Switch
          label="Active"
          description="A paused one neither falls due nor is recorded."
          checked={values.isActive}
          onChange={(event) => choose({ isActive: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}
