import { Button } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { isId, LONGEST_ID } from '../../../domain/identifier.ts';
import { Field } from '../ui/field.tsx';
import type { Identity } from './config.ts';
import { keepIdentity, keptIdentity } from './localSession.ts';
import { useSession } from './sessionContext.ts';
import styles from './session.module.css';

const RULE = `Use 1 to ${LONGEST_ID} letters, digits, - and _.`;

/** Only with a local server: chooses whom one is. */
export function IdentityPage(): ReactElement {
  const { leave } = useSession();
  const kept = keptIdentity();
  const [tried, setTried] = useState<Identity>();
  const problem = (name: string | undefined): string | undefined =>
    name === undefined || isId(name, LONGEST_ID) ? undefined : RULE;

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const identity: Identity = {
      tenant: String(form.get('tenant')).trim(),
      user: String(form.get('user')).trim(),
      isAdmin: form.get('admin') === 'on',
    };
    setTried(identity);
    if (problem(identity.tenant) ?? problem(identity.user)) return;
    keepIdentity(identity);
    // A page that starts anew has nothing left of the person before.
    window.location.assign('/');
  };
  return (
    <div className={styles.page}>
      <h1>Who are you?</h1>
      <p className={styles.lead}>Everybody can be anybody here: this choice exists only on a local server.</p>
      <Button variant="filled" size="md" fullWidth onClick={leave}>
        The person of the sample data
      </Button>
      <p className={styles.or}>or someone else</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field
          label="Tenant"
          name="tenant"
          defaultValue={kept?.tenant}
          error={problem(tried?.tenant)}
          autoComplete="off"
        />
        <Field label="User" name="user" defaultValue={kept?.user} error={problem(tried?.user)} autoComplete="off" />
        <label className={styles.check}>
          <input type="checkbox" name="admin" defaultChecked={kept?.isAdmin} />
          In the group admins
        </label>
        <Button type="submit" size="md" fullWidth>
          Continue
        </Button>
      </form>
    </div>
  );
}
