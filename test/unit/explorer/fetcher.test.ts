import { describe, expect, it } from '@jest/globals';
import type { Session } from '../../../dashboard/src/session/session.ts';
import { currentSession } from '../../../explorer/currentSession.ts';
import { runOperation } from '../../../explorer/fetcher.ts';
import type { GraphQLRequest } from '../../../explorer/graphqlResponse.ts';
import { FakeSocket } from './fakeSocket.ts';

const sessionOf = (name: string, token = async (): Promise<string> => `token.of.${name}`): Session => ({
  ...{ endpoint: 'http://127.0.0.1:4000/graphql', region: 'us-east-1', name, detail: 'acme', isLocal: true },
  token,
  leave: async () => undefined,
});
const nobodyElse = () => Promise.reject(new Error('not in this test'));

interface Sent {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** Runs an operation against an API that gives one answer; `sent` is what reached it. */
async function run(
  request: GraphQLRequest,
  edited?: Record<string, unknown>,
  answer = () => Response.json({ data: {} }),
  current = currentSession(sessionOf('ann'), nobodyElse),
) {
  const sent: Sent[] = [];
  const sockets: FakeSocket[] = [];
  const response = await runOperation(current, request, edited, {
    send: async (url, init) => {
      const headers = Object.fromEntries(new Headers(init?.headers));
      sent.push({ url: String(url), headers, body: JSON.parse(String(init?.body)) });
      return answer();
    },
    openSocket: (url, protocols) => {
      const socket = new FakeSocket(url, protocols);
      sockets.push(socket);
      return socket;
    },
  });
  return { sent, sockets, response };
}

const QUERY = { query: 'query A { a } query B { b }', operationName: 'B', variables: { month: '2025-01' } };
const SUBSCRIPTION = { query: 'query A { a } subscription B { b }', operationName: 'B' };

describe('a query or mutation', () => {
  it('is posted with the token of the session', async () => {
    const { sent, response } = await run(QUERY);
    expect(sent).toEqual([
      {
        url: 'http://127.0.0.1:4000/graphql',
        headers: { authorization: 'token.of.ann', 'content-type': 'application/json' },
        body: QUERY,
      },
    ]);
    expect(response).toEqual({ data: {} });
  });

  it('carries the headers of the pane, which win whatever their case', async () => {
    const { sent } = await run(QUERY, { AUTHORIZATION: 'other', 'X-Trace': 7 });
    expect(sent[0]?.headers).toMatchObject({ authorization: 'other', 'x-trace': '7' });
  });

  it('goes without a token when the pane says null', async () => {
    const { sent } = await run(QUERY, { Authorization: null });
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });

  it('is not sent with a header that HTTP does not allow', async () => {
    const { sent, response } = await run(QUERY, { 'not a name': 'x' });
    expect(sent).toEqual([]);
    expect(response).toEqual({ errors: [{ message: expect.stringMatching(/^Request not sent.*Headers pane/) }] });
  });

  it('is named anew when its name is an earlier one of the only operation', async () => {
    const { sent } = await run({ query: 'query New { a }', operationName: 'Old' });
    expect(sent[0]?.body).toEqual({ query: 'query New { a }', operationName: 'New' });
    const unclear = { query: 'query A { a } query B { b }', operationName: 'Old' };
    expect((await run(unclear)).sent[0]?.body).toEqual(unclear);
    expect((await run({ query: 'subscription { a }', operationName: 'Old' })).response).toHaveProperty('subscribe');
  });

  it('is left to the API when its text cannot be parsed', async () => {
    const { sent } = await run({ query: 'subscription {' });
    expect(sent).toHaveLength(1);
  });
});

describe('an answer', () => {
  const error = {
    errorType: 'InvalidInput',
    errorInfo: { field: 'month' },
    path: ['a'],
    message: 'No month.',
    data: null,
  };

  it('is shown whole, with the errors as the API writes them', async () => {
    const { response } = await run(QUERY, {}, () => Response.json({ data: null, errors: [error] }));
    expect(response).toEqual({ data: null, errors: [error] });
  });

  it.each([
    ['of this page', undefined, 'Reload the page'],
    ['of the Headers pane', { authorization: 'mine' }, 'npm run --silent token'],
  ])('that refuses the token %s says what to do', async (_case, edited, advice) => {
    const refusal = { errors: [{ errorType: 'UnauthorizedException', message: 'Token has expired.' }] };
    const { response } = await run(QUERY, edited, () => Response.json(refusal, { status: 401 }));
    expect(response).toEqual({
      ...refusal,
      extensions: { explorer: { status: 401, advice: expect.stringContaining(advice) } },
    });
  });

  it('with another status shows the status', async () => {
    const { response } = await run(QUERY, {}, () => Response.json({ errors: [error] }, { status: 400 }));
    expect(response).toEqual({ errors: [error], extensions: { explorer: { status: 400 } } });
  });

  it.each([
    ['that is not JSON', '<h1>Bad gateway</h1>'],
    ['that is no object', '[1]'],
  ])('%s is shown as it came', async (_case, body) => {
    const { response } = await run(QUERY, {}, () => new Response(body, { status: 502 }));
    expect(response).toMatchObject({
      errors: [{ message: expect.stringContaining('502') }],
      extensions: { explorer: { status: 502, body } },
    });
  });

  it.each([
    ['a server that is gone', new TypeError('Failed to fetch'), 'npm start'],
    ['a server that does not answer', new DOMException('late', 'TimeoutError'), 'within 35 seconds'],
  ])('is missing with %s, and that is said', async (_case, thrown, text) => {
    const { response } = await run(QUERY, {}, () => {
      throw thrown;
    });
    expect(response).toMatchObject({ errors: [{ message: expect.stringContaining(text) }] });
  });
});

describe('a subscription', () => {
  const decode = (protocol = ''): unknown =>
    JSON.parse(Buffer.from(protocol.replace('header-', ''), 'base64url').toString());

  const open = async (edited?: Record<string, unknown>) => {
    const { response, sockets, sent } = await run(SUBSCRIPTION, edited);
    if (!('subscribe' in response)) throw new Error('not a live response');
    expect(sockets).toEqual([]);
    response.subscribe({ next: () => undefined, complete: () => undefined }).unsubscribe();
    expect(sent).toEqual([]);
    return sockets;
  };

  it('opens a socket when someone listens, with host and token in a sub-protocol', async () => {
    const [socket] = await open();
    expect(socket?.url).toBe('ws://127.0.0.1:4000/graphql/realtime');
    expect(socket?.protocols[0]).toBe('graphql-ws');
    expect(decode(socket?.protocols[1])).toEqual({ host: '127.0.0.1:4000', Authorization: 'token.of.ann' });
  });

  it('takes the Authorization of the Headers pane', async () => {
    const [socket] = await open({ authorization: 'mine' });
    expect(decode(socket?.protocols[1])).toEqual({ host: '127.0.0.1:4000', Authorization: 'mine' });
  });

  it('goes without a token when the pane says null', async () => {
    const [socket] = await open({ authorization: null });
    expect(decode(socket?.protocols[1])).toEqual({ host: '127.0.0.1:4000' });
  });

  it('ends when requests are sent as someone else, and says so', async () => {
    const current = currentSession(sessionOf('ann'), async () => sessionOf('bob'));
    const { response, sockets } = await run(SUBSCRIPTION, {}, undefined, current);
    const log: unknown[] = [];
    if ('subscribe' in response) response.subscribe({ next: (one) => log.push(one), complete: () => log.push('end') });
    const [socket] = sockets;
    socket?.open();
    socket?.receive({ type: 'connection_ack', payload: {} });
    await current.become({ tenant: 'acme', user: 'bob' });
    expect(socket?.sent.at(-1)).toEqual({ type: 'stop', id: '1' });
    expect(socket?.closedWith).toBe(1000);
    expect(log).toEqual([{ errors: [{ message: expect.stringContaining('someone else') }] }, 'end']);
    await current.become({ tenant: 'acme', user: 'carl' });
    expect(log).toHaveLength(2);
  });

  it('goes on with what the Headers pane says, whoever the session becomes', async () => {
    const current = currentSession(sessionOf('ann'), async () => sessionOf('bob'));
    const { response, sockets } = await run(SUBSCRIPTION, { authorization: 'mine' }, undefined, current);
    if (!('subscribe' in response)) throw new Error('not a live response');
    const { unsubscribe } = response.subscribe({ next: () => undefined, complete: () => undefined });
    await current.become({ tenant: 'acme', user: 'bob' });
    expect(sockets[0]?.closedWith).toBeUndefined();
    unsubscribe();
  });
});

describe('the session', () => {
  it('is that of whoever one is when the request goes out', async () => {
    const current = currentSession(sessionOf('ann'), async () => sessionOf('bob'));
    await current.become({ tenant: 'acme', user: 'bob' });
    expect((await run(QUERY, {}, undefined, current)).sent[0]?.headers).toMatchObject({
      authorization: 'token.of.bob',
    });
  });

  it('is the later one when it changes before the request goes out', async () => {
    const current = currentSession(
      sessionOf('ann', async () => {
        await current.become({ tenant: 'acme', user: 'bob' });
        return 'token.of.ann';
      }),
      async () => sessionOf('bob'),
    );
    expect((await run(QUERY, {}, undefined, current)).sent[0]?.headers).toMatchObject({
      authorization: 'token.of.bob',
    });
  });

  it.each([
    ['there is no server to make a token', () => Promise.reject(new Error('The server does not answer.')), 'npm start'],
    ['nobody is signed in any more', async () => '', 'Sign in on the dashboard'],
  ])('sends nothing when %s, unless the Headers pane has an Authorization', async (_case, token, advice) => {
    const current = currentSession(sessionOf('ann', token), nobodyElse);
    const { sent, response } = await run(QUERY, {}, undefined, current);
    expect(sent).toEqual([]);
    expect(response).toEqual({ errors: [{ message: expect.stringMatching(`^Request not sent.*${advice}`) }] });
    expect((await run(QUERY, { Authorization: 'mine' }, undefined, current)).sent).toHaveLength(1);
  });
});
