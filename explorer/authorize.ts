import type { Session } from '../dashboard/src/session/session.ts';
import { PANE_REFUSED, sessionRefused, SIGNED_OUT, whenUnreachable } from './advice.ts';
import type { GraphQLResponse } from './graphqlResponse.ts';
import { problem } from './graphqlResponse.ts';
import { messageOf } from '../dashboard/src/session/messageOf.ts';
import type { EditedHeaders } from './requestHeaders.ts';
import { namesAuthorization, requestHeaders } from './requestHeaders.ts';

/** What a request is sent with. */
export interface Authorization {
  readonly headers: Headers;
  /** Whether it is sent as the session's person, rather than with what the Headers pane says. */
  readonly isSession: boolean;
  /** What to say of an answer that refuses the token. */
  readonly refused: string;
}

/** Headers with a token that is valid now, or an answer that says why there are none. Never rejects. */
export async function authorize(
  session: Session,
  edited: EditedHeaders = {},
): Promise<Authorization | { readonly answer: GraphQLResponse }> {
  const isSession = !namesAuthorization(edited);
  let token: string | undefined;
  try {
    token = isSession ? await session.token() : undefined;
  } catch (error) {
    return refuse(`${messageOf(error)} ${whenUnreachable(session.endpoint)}`);
  }
  if (token === '') return refuse(SIGNED_OUT);
  try {
    const headers = requestHeaders(token, edited);
    return { headers, isSession, refused: isSession ? sessionRefused(session.isLocal) : PANE_REFUSED };
  } catch (error) {
    return refuse(`The Headers pane holds a header that HTTP does not allow: ${String(error)}`);
  }
}

function refuse(why: string): { readonly answer: GraphQLResponse } {
  return { answer: problem(`Request not sent. ${why}`) };
}
