import type { ReactElement } from 'react';
import { isId, LONGEST_ID } from '../../../domain/identifier.ts';
import { Field } from '../ui/field.tsx';
import type { Identity } from './config.ts';
import { keptIdentity } from './localSession.ts';
import styles from './session.module.css';

const RULE = `Use 1 to ${LONGEST_ID} letters, digits, - and _.`;

const problemOf = (name: string | undefined): string | undefined =>
  name === undefined || isId(name, LONGEST_ID) ? undefined : RULE;

/** Who the fields of a form name. */
export function identityIn(form: HTMLFormElement): Identity {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name)).trim();
  return { tenant: text('tenant'), user: text('user'), isAdmin: data.get('admin') === 'on' };
}

export function isFit({ tenant, user }: Identity): boolean {
  return (problemOf(tenant) ?? problemOf(user)) === undefined;
}

/** Fields of a form that asks who one is to a local server; what is wrong with `tried` stands below them. */
export function IdentityFields({ tried }: { tried: Identity | undefined }): ReactElement {
  const kept = keptIdentity();
  return (
    <>
      <Field
        label="Tenant"
        name="tenant"
        defaultValue={kept?.tenant}
        error={problemOf(tried?.tenant)}
        autoComplete="off"
      />
      <Field label="User" name="user" defaultValue={kept?.user} error={problemOf(tried?.user)} autoComplete="off" />
      <label className={styles.check}>
        <input type="checkbox" name="admin" defaultChecked={kept?.isAdmin} />
        In the group admins
      </label>
    </>
  );
}
