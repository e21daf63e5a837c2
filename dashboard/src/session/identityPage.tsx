import { Button } from '@mantine/core';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { Identity } from './config.ts';
import { IdentityFields, identityIn, isFit } from './identityFields.tsx';
import { keepIdentity } from './localSession.ts';
import { useSession } from './sessionContext.ts';
import styles from './session.module.css';

/** Only with a local server: chooses whom one is. */
export function IdentityPage(): ReactElement {
  const { leave } = useSession();
  const [tried, setTried] = useState<Identity>();

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const identity = identityIn(event.currentTarget);
    setTried(identity);
    if (!isFit(identity)) return;
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
        <IdentityFields tried={tried} />
        <Button type="submit" size="md" fullWidth>
          Continue
        </Button>
      </form>
    </div>
  );
}
