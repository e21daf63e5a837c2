import { createContext, useContext } from 'react';
import type { Session } from './session.ts';

export interface SessionAccess {
  readonly session: Session;
  /** Signs out. */
  leave(): void;
}

export const SessionContext = createContext<SessionAccess | undefined>(undefined);

export function useSession(): SessionAccess {
  const access = useContext(SessionContext);
  if (access === undefined) throw new Error('There is no session here.');
  return access;
}
