import type { Identity } from '../dashboard/src/session/config.ts';
import { SessionProblem } from '../dashboard/src/session/config.ts';
import { openSession } from '../dashboard/src/session/openSession.ts';
import type { Session } from '../dashboard/src/session/session.ts';

/**
 * A session of someone else on a local server; null: of the person of the sample data.
 * @throws SessionProblem
 */
export async function openAs(identity: Identity | null): Promise<Session> {
  const opened = await openSession(identity);
  if ('session' in opened) return opened.session;
  throw new SessionProblem('One is somebody else on a local server only.');
}
