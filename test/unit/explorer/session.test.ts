import { describe, expect, it } from '@jest/globals';
import { loadSession, readSession } from '../../../explorer/session.ts';

const PAGE = 'http://127.0.0.1:4000/explorer/';
const DOCUMENT = { token: 't.o.k', tenant: 'abc123', user: 'user-456', endpoint: 'http://127.0.0.1:4000/graphql' };

const answering = (status: number, body: string) => async () => new Response(body, { status });

describe('the session', () => {
  it('is read from session.json beside the page', async () => {
    const asked: string[] = [];
    const result = await loadSession(`${PAGE}?a=1#b`, async (url) => {
      asked.push(url);
      return Response.json(DOCUMENT);
    });
    expect(asked).toEqual(['http://127.0.0.1:4000/explorer/session.json']);
    expect(result).toEqual({ session: { ...DOCUMENT, realtimeEndpoint: 'ws://127.0.0.1:4000/graphql/realtime' } });
  });

  it.each([
    [
      'a relative endpoint',
      '/graphql',
      undefined,
      'http://127.0.0.1:4000/graphql',
      'ws://127.0.0.1:4000/graphql/realtime',
    ],
    [
      'TLS',
      'https://api.example.org/graphql',
      undefined,
      'https://api.example.org/graphql',
      'wss://api.example.org/graphql/realtime',
    ],
    [
      'an address of its own for events',
      '/graphql',
      'ws://127.0.0.1:4001/live',
      'http://127.0.0.1:4000/graphql',
      'ws://127.0.0.1:4001/live',
    ],
  ])('knows the addresses of an API with %s', (_case, endpoint, realtimeEndpoint, http, realtime) => {
    const result = readSession({ ...DOCUMENT, endpoint, realtimeEndpoint }, PAGE);
    expect(result).toMatchObject({ session: { endpoint: http, realtimeEndpoint: realtime } });
  });

  it.each([
    ['http://localhost:4000/explorer/', 'http://localhost:4000/graphql'],
    ['http://[::1]:4000/explorer/', 'http://[::1]:4000/graphql'],
    ['http://localhost:5000/explorer/', 'http://127.0.0.1:4000/graphql'],
    ['http://tyche.test:4000/explorer/', 'http://127.0.0.1:4000/graphql'],
  ])('calls the server by the loopback name of the page: %s', (page, endpoint) => {
    expect(readSession(DOCUMENT, page)).toMatchObject({ session: { endpoint } });
  });

  it.each([
    ['a server that is gone', async () => Promise.reject(new TypeError('fetch failed')), 'does not answer'],
    ['a server that does not know it', answering(404, ''), 'answered with status 404'],
    ['a document that is not JSON', answering(200, '<html>'), 'is not a JSON document'],
    ['a document without a user', answering(200, '{"token":"t","tenant":"a","endpoint":"/graphql"}'), 'no usable user'],
    ['a list', answering(200, '[]'), 'no usable token, tenant, user, endpoint'],
    ['an empty token', answering(200, JSON.stringify({ ...DOCUMENT, token: '' })), 'no usable token.'],
  ])('is not there with %s, and it is said how to go on', async (_case, fetchDocument, problem) => {
    expect(await loadSession(PAGE, fetchDocument)).toEqual({
      failure: { problem: expect.stringContaining(problem), advice: expect.stringContaining('npm start') },
    });
  });
});
