import type { Emulator, LocalIssuer } from 'appsync-emulator';
import { isId, LONGEST_ID } from '../domain/identifier.ts';
import { sampleUser } from './seed.ts';
import { mintToken } from './token.ts';

type Documents = Readonly<Record<string, (query: URLSearchParams) => unknown>>;

/**
 * What the pages ask of a local server: where the API is and how one signs in (`/config.json`), and a token for whoever
 * they name (`/session.json?tenant=T&user=U&group=admins`; by default the person of the sample data). Tokens are made
 * anew for each visit, so that none expires under a running server.
 */
export function pageDocuments(emulator: () => Emulator, issuer: LocalIssuer): Documents {
  const session = (query: URLSearchParams): unknown => {
    const tenant = query.get('tenant') ?? sampleUser.tenant;
    const user = query.get('user') ?? sampleUser.user;
    const unfit = [tenant, user].find((name) => !isId(name, LONGEST_ID));
    if (unfit !== undefined) return { problem: `"${unfit}" is not 1 to ${LONGEST_ID} characters of A-Z a-z 0-9 _ -` };
    return { token: mintToken(emulator().app, issuer, { tenant, user, groups: query.getAll('group') }) };
  };
  return {
    '/config.json': () => ({
      endpoint: '/graphql',
      auth: { kind: 'local', tokens: '/session.json', person: sampleUser },
    }),
    '/session.json': session,
  };
}
