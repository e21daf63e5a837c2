import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { Identity } from '../dashboard/src/session/config.ts';
import { IdentityFields, identityIn, isFit } from '../dashboard/src/session/identityFields.tsx';
import { keepIdentity } from '../dashboard/src/session/localSession.ts';
import type { CurrentSession } from './currentSession.ts';
import { messageOf } from '../dashboard/src/session/messageOf.ts';

interface IdentityChoiceProps {
  readonly current: CurrentSession;
  /** Whether the Headers pane of this tab says otherwise. */
  readonly isOverruled: boolean;
  readonly onDone: () => void;
}

/** Chooses whom requests are sent as, here and on the dashboard. */
export function IdentityChoice({ current, isOverruled, onDone }: IdentityChoiceProps): ReactElement {
  const [tried, setTried] = useState<Identity>();
  const [problem, setProblem] = useState<string>();

  const become = async (identity: Identity | null): Promise<void> => {
    setProblem(undefined);
    try {
      await current.become(identity);
      keepIdentity(identity);
      onDone();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const identity = identityIn(form);
    setTried(identity);
    if (isFit(identity)) void become(identity);
    else form.querySelector<HTMLElement>(`[name=${isFit({ ...identity, user: 'u' }) ? 'user' : 'tenant'}]`)?.focus();
  };
  return (
    <form className="identity-choice" onSubmit={submit} noValidate>
      {isOverruled && <p>In this tab the Authorization of the Headers pane is sent instead.</p>}
      <button type="button" className="action" data-autofocus onClick={() => void become(null)}>
        The person of the sample data
      </button>
      <p className="or">or someone else</p>
      <IdentityFields tried={tried} />
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="action">
        Switch
      </button>
      <p>Tabs stay as they are. The dashboard becomes the same person when it is opened next.</p>
    </form>
  );
}
