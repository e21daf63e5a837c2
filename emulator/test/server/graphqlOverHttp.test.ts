import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { connect } from 'node:net';
import type { Engine } from '../../src/execution/engine.ts';
import { startServer } from '../../src/server/startServer.ts';
import type { RunningServer } from '../../src/server/startServer.ts';
import { fakeAuthenticator, fakeEngine } from './fakeEngine.ts';
import type { FakeEngine } from './fakeEngine.ts';
import { post, send } from './httpClient.ts';

// Real sockets, on a machine that may be busy.
jest.setTimeout(30_000);

let engine: FakeEngine;
let server: RunningServer;
let faults: unknown[];

async function start(overrides: Partial<Engine> = {}): Promise<void> {
  engine = fakeEngine(overrides);
  faults = [];
  server = await startServer({
    apiName: 'notes',
    engine,
    authenticator: fakeAuthenticator,
    onError: (error) => faults.push(error),
  });
}

beforeEach(() => start());
afterEach(() => server.close());

const ping = '{"query":"{ ping }"}';

describe('POST /graphql', () => {
  it('hands the operation, its caller and its headers to the engine', async () => {
    const body = JSON.stringify({ query: 'query Q($a: Int) { ping }', variables: { a: 1 }, operationName: 'Q' });
    await post(server.url, body, { 'X-Trace': 'abc', cookie: 'secret=1' });
    expect(engine.executed).toEqual([
      {
        query: 'query Q($a: Int) { ping }',
        variables: { a: 1 },
        operationName: 'Q',
        headers: expect.objectContaining({ 'x-trace': 'abc', authorization: 'good' }),
        caller: { mode: 'AMAZON_COGNITO_USER_POOLS', identity: { sub: 'user-1' }, groups: [] },
      },
    ]);
    expect(engine.executed[0]?.headers).not.toHaveProperty('cookie');
  });

  it("answers with the engine's body and headers in AppSync's envelope", async () => {
    const response = await post(server.url, ping);
    expect(response).toMatchObject({ status: 200, text: '{"data":{"ping":"pong"}}' });
    expect(response.headers).toMatchObject({
      'content-type': 'application/json;charset=UTF-8',
      'x-amzn-requestid': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-from-resolver': 'yes',
    });
  });

  it('refuses a caller with 401 and a body without data', async () => {
    const response = await post(server.url, ping, { authorization: 'bad' });
    expect(response.status).toBe(401);
    expect(response.headers['x-amzn-errortype']).toBe('UnauthorizedException');
    expect(JSON.parse(response.text)).toEqual({
      errors: [{ errorType: 'UnauthorizedException', message: 'You are not authorized to make this call.' }],
    });
    expect(engine.executed).toEqual([]);
  });

  // The first three as the AppSync team recorded them: https://github.com/graphql/graphql-over-http/issues/81
  it.each([
    ['nothing', '', 'Request body is empty.'],
    ['text that is no JSON', 'meow', 'Unable to parse GraphQL query.'],
    ['no query', '{}', 'Unable to parse GraphQL query.'],
    ['an empty batch', '[]', 'Unable to parse GraphQL query.'],
    ['a batch', `[${ping}]`, 'Unable to parse GraphQL query.'],
    ['a query that is not text', '{"query":{"ping":1}}', 'Unable to parse GraphQL query.'],
    ['a null query', '{"query":null}', 'Unable to parse GraphQL query.'],
    ['variables in a list', '{"query":"{ ping }","variables":[]}', 'Unable to parse GraphQL query.'],
    ['variables as text', '{"query":"{ ping }","variables":"{}"}', 'Unable to parse GraphQL query.'],
    ['an operation name that is a number', '{"query":"{ ping }","operationName":1}', 'Unable to parse GraphQL query.'],
    ['JSON with something after it', `${ping}}`, 'Unable to parse GraphQL query.'],
    ['nesting without end', '['.repeat(500_000), 'Unable to parse GraphQL query.'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'Unable to parse GraphQL query.'],
  ])('answers 400 to %s', async (_case, body, message) => {
    const response = await post(server.url, body);
    expect(response.status).toBe(400);
    expect(JSON.parse(response.text)).toEqual({ errors: [{ errorType: 'MalformedHttpRequestException', message }] });
    expect(engine.executed).toEqual([]);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'application/graphql', 'Application/JSON'])(
    'takes %s',
    async (type) => {
      expect((await post(server.url, ping, { 'content-type': type })).status).toBe(200);
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
    'does not take the content type "%s"',
    async (type) => {
      const response = await post(server.url, ping, { 'content-type': type });
      expect(response.status).toBe(400);
      expect(response.text).toContain('application/json');
    },
  );

  it('takes a body of 1 MB and not a byte more', async () => {
    const body = (bytes: number): string => ping.replace('ping', `ping #${'x'.repeat(bytes - ping.length - 2)}`);
    expect(body(1024 * 1024)).toHaveLength(1024 * 1024);
    expect((await post(server.url, body(1024 * 1024))).status).toBe(200);
    const response = await post(server.url, body(1024 * 1024 + 1));
    expect(response.status).toBe(413);
    expect(JSON.parse(response.text).errors[0].errorType).toBe('RequestEntityTooLargeException');
  });

  it('says nothing of a fault of its own but that there was one', async () => {
    await server.close();
    await start({ execute: () => Promise.reject(new Error('table secrets at /var/db')) });
    const response = await post(server.url, ping);
    expect(response.status).toBe(500);
    expect(JSON.parse(response.text)).toEqual({
      errors: [{ errorType: 'InternalFailure', message: 'Internal failure of the emulator.' }],
    });
    expect(faults).toEqual([new Error('table secrets at /var/db')]);
  });

  it('goes on after a client that left in the middle of a body', async () => {
    const { port } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"query"', () =>
          socket.resetAndDestroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    expect((await post(server.url, ping)).status).toBe(200);
    expect(faults).toEqual([]);
  });
});

describe('Another method on /graphql', () => {
  it.each(['GET', 'PUT', 'DELETE'])('is refused: %s', async (method) => {
    const response = await send(server.url, { method });
    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe('POST, OPTIONS');
    expect(JSON.parse(response.text).errors[0].errorType).toBe('UnsupportedOperation');
  });
});

describe('A page of another origin', () => {
  it.each(['http://localhost:5173', 'http://127.0.0.1:3000', 'https://localhost', 'http://[::1]:8080'])(
    'may call from %s',
    async (origin) => {
      const headers = {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      };
      const preflight = await send(server.url, { method: 'OPTIONS', headers });
      expect(preflight.status).toBe(204);
      expect(preflight.headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'POST, OPTIONS',
        'access-control-allow-headers': 'authorization,content-type',
      });
      expect((await post(server.url, ping, { origin })).headers['access-control-allow-origin']).toBe(origin);
    },
  );

  it.each([
    'https://example.com',
    'http://localhost.example.com',
    'http://evil.example#http://localhost',
    'null',
    'file://',
  ])('is told nothing that would let it in from %s', async (origin) => {
    const preflight = await send(server.url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers).not.toHaveProperty('access-control-allow-origin');
    expect((await post(server.url, ping, { origin })).headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('The Host header', () => {
  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1:4000', '[::1]:4000', '[::1]'])('may be %s', async (host) => {
    expect((await post(server.url, ping, { host })).status).toBe(200);
  });

  it.each(['example.com', 'localhost.example.com', '127.0.0.1.example.com', 'localhost:80:80', 'localhost@evil'])(
    'may not be "%s", or a page of another site could read the API',
    async (host) => {
      const response = await post(server.url, ping, { host });
      expect(response.status).toBe(403);
      expect(engine.executed).toEqual([]);
    },
  );
});
