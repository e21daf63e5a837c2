import { describe, expect, it } from '@jest/globals';
import type { Emulator } from 'appsync-emulator';
import { createLocalIssuer, generateSigningKey } from 'appsync-emulator';
import { pageDocuments } from '../../../local/pageDocuments.ts';

const issuer = createLocalIssuer(await generateSigningKey());
const emulator = {
  url: 'http://127.0.0.1:4000/graphql',
  realtimeUrl: 'ws://127.0.0.1:4000/graphql/realtime',
  app: { stackName: 'App', userPools: [{ id: 'us-east-1_pool', clientIds: ['client'] }] },
} as unknown as Emulator;
const documents = pageDocuments(() => emulator, issuer);

function ask(path: string): Record<string, unknown> {
  const [name = '', query] = path.split('?');
  return documents[name]!(new URLSearchParams(query)) as Record<string, unknown>;
}

const claimsOf = ({ token }: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(Buffer.from(String(token).split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;

describe('the documents of the pages', () => {
  it('say where the API is and how one signs in, by whichever name of the machine they were asked', () => {
    expect(ask('/config.json')).toEqual({
      endpoint: '/graphql',
      auth: { kind: 'local', tokens: '/session.json', person: { tenant: 'abc123', user: 'user-456' } },
    });
  });

  it('hold a token of the person of the sample data', () => {
    expect(claimsOf(ask('/session.json'))).toMatchObject({ sub: 'user-456', 'custom:tenantId': 'abc123' });
  });

  it('hold a token of whoever is named, as an administrator where that is asked', () => {
    const session = ask('/session.json?tenant=acme&user=ann&group=admins');
    expect(claimsOf(session)).toMatchObject({ sub: 'ann', 'custom:tenantId': 'acme', 'cognito:groups': ['admins'] });
    expect(claimsOf(ask('/session.json?tenant=acme&user=bob'))).not.toHaveProperty('cognito:groups');
  });

  it.each(['tenant=a%23b&user=ann', 'tenant=acme&user=', `tenant=acme&user=${'u'.repeat(65)}`])(
    'make no token for %s',
    (query) => {
      expect(ask(`/session.json?${query}`)).toEqual({ problem: expect.stringContaining('1 to 64 characters') });
    },
  );
});
