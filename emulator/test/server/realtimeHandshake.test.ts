import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createAuthenticator } from '../../src/auth/authenticator.ts';
import { startServer } from '../../src/server/startServer.ts';
import type { RunningServer } from '../../src/server/startServer.ts';
import { anApp } from '../auth/anApp.ts';
import { localUser, signRequest } from '../auth/signRequest.ts';
import { fakeAuthenticator, fakeEngine } from './fakeEngine.ts';
import type { FakeEngine } from './fakeEngine.ts';
import { connect, connectAndInit, goodHeaders, headerProtocol, startFrame } from './realtimeClient.ts';

// Real sockets, on a machine that may be busy.
jest.setTimeout(30_000);

let server: RunningServer;
let engine: FakeEngine;
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
const onError = (error: unknown): void => {
  throw error;
};

beforeEach(async () => {
  engine = fakeEngine();
  server = await startServer({ apiName: 'notes', engine, authenticator: fakeAuthenticator, onError });
});
afterEach(() => server.close());

const ack = { type: 'connection_ack', payload: { connectionTimeoutMs: 300_000 } };
const refusal = (error: unknown): unknown => ({ type: 'connection_error', payload: { errors: [error] } });
const unauthorized = refusal({
  errorType: 'UnauthorizedException',
  errorCode: 401,
  message: 'You are not authorized to make this call.',
});

describe('A connection is acknowledged', () => {
  it('with credentials in a sub-protocol', async () => {
    const client = await connect(server.realtimeUrl);
    expect(client.socket.protocol).toBe('graphql-ws');
    client.send({ type: 'connection_init' });
    expect(await client.next()).toEqual(ack);
  });

  it.each([
    ['escaped', encodeURIComponent],
    ['as it is', (text: string) => text],
  ])('with credentials in the query, %s', async (_case, escape) => {
    // '>' and '?' at these places make a base64 text with + and /.
    const header = base64({ host: 'localhost', Authorization: 'good', note: '>>>???~~~' });
    expect(header).toMatch(/[+/]/);
    const client = await connect(`${server.realtimeUrl}?header=${escape(header)}&payload=e30=`, ['graphql-ws']);
    client.send({ type: 'connection_init' });
    expect(await client.next()).toEqual(ack);
  });

  it('with credentials in real headers', async () => {
    const client = await connect(server.realtimeUrl, ['graphql-ws'], { authorization: 'good' });
    client.send({ type: 'connection_init' });
    expect(await client.next()).toEqual(ack);
  });
});

describe('A connection is refused', () => {
  it('at connection_init, and closed, when its credentials are bad', async () => {
    const client = await connect(server.realtimeUrl, [
      'graphql-ws',
      headerProtocol({ ...goodHeaders, Authorization: 'bad' }),
    ]);
    client.send({ type: 'connection_init' });
    expect(await client.next()).toEqual(unauthorized);
    expect(await client.closed).toBe(1008);
  });

  it('a moment later when the client only listens', async () => {
    const client = await connect(server.realtimeUrl, [
      'graphql-ws',
      headerProtocol({ ...goodHeaders, Authorization: 'bad' }),
    ]);
    expect(await client.next()).toEqual(unauthorized);
    expect(await client.closed).toBe(1008);
  });

  it.each([
    ['a header object without a host', ['graphql-ws', headerProtocol({ Authorization: 'good' })], ''],
    ['the host of another server', ['graphql-ws', headerProtocol({ ...goodHeaders, host: 'api.example.com' })], ''],
    ['a sub-protocol that is no JSON', ['graphql-ws', 'header-e30e30'], ''],
    ['a sub-protocol that holds a list', ['graphql-ws', headerProtocol(['good'])], ''],
    ['a query without the payload', ['graphql-ws'], `?header=${base64(goodHeaders)}`],
    ['a query whose payload is no object', ['graphql-ws'], `?header=${base64(goodHeaders)}&payload=MTI=`],
    ['a query whose header is no JSON', ['graphql-ws'], '?header=%00&payload=e30='],
  ])('with 400 for %s', async (_case, protocols, query) => {
    const client = await connect(server.realtimeUrl + query, protocols);
    client.send({ type: 'connection_init' });
    const error = { errorType: 'BadRequestException', errorCode: 400, message: 'Required headers are missing.' };
    expect(await client.next()).toEqual(refusal(error));
  });

  it('with 400 when it does not offer graphql-ws', async () => {
    const query = `?header=${encodeURIComponent(base64(goodHeaders))}&payload=e30=`;
    const client = await connect(server.realtimeUrl + query, []);
    client.send({ type: 'connection_init' });
    expect(await client.next()).toEqual(
      refusal({ errorType: 'BadRequestException', errorCode: 400, message: 'NoProtocolError' }),
    );
  });

  it('with 400 when one header has two values under names of different case', async () => {
    const client = await connect(server.realtimeUrl, [
      'graphql-ws',
      headerProtocol({ ...goodHeaders, authorization: 'bad' }),
    ]);
    client.send({ type: 'connection_init' });
    const error = {
      errorType: 'BadRequestException',
      errorCode: 400,
      message: 'The header authorization is given twice.',
    };
    expect(await client.next()).toEqual(refusal(error));
  });

  it('by HTTP at any other path or for any other host', async () => {
    await expect(connect(server.url)).rejects.toThrow('Unexpected server response: 404');
    await expect(connect(server.realtimeUrl, undefined, { host: 'rebound.example' })).rejects.toThrow(
      'Unexpected server response: 403',
    );
  });
});

describe('A signed connection', () => {
  const at = new Date('2026-11-22T10:49:26Z');
  const query = 'subscription { onNote { id } }';
  const data = JSON.stringify({ query, variables: {} });

  beforeEach(async () => {
    await server.close();
    const options = { app: anApp(), jwks: { keys: [] }, credentials: [localUser], clock: () => at.getTime() };
    server = await startServer({ apiName: 'notes', engine, authenticator: createAuthenticator(options), onError });
  });

  it('signs POST /graphql/connect with the body {} and each start with its data', async () => {
    const signedConnect = signRequest({ path: '/graphql/connect', body: '{}', at });
    const client = await connectAndInit(server.realtimeUrl, ['graphql-ws', headerProtocol(signedConnect)]);
    client.send(startFrame('1', query, signRequest({ path: '/graphql', body: data, at })));
    expect(await client.next()).toEqual({ id: '1', type: 'start_ack' });
    expect(engine.subscribed[0]?.caller).toMatchObject({ mode: 'AWS_IAM', identity: { userArn: localUser.userArn } });
  });

  it('is refused when it signs another path or body', async () => {
    for (const wrong of [
      { path: '/graphql', body: '{}' },
      { path: '/graphql/connect', body: '' },
    ]) {
      const client = await connect(server.realtimeUrl, ['graphql-ws', headerProtocol(signRequest({ ...wrong, at }))]);
      client.send({ type: 'connection_init' });
      expect(await client.next()).toEqual(unauthorized);
    }
  });

  it('cannot start what it did not sign', async () => {
    const signedConnect = signRequest({ path: '/graphql/connect', body: '{}', at });
    const client = await connectAndInit(server.realtimeUrl, ['graphql-ws', headerProtocol(signedConnect)]);
    client.send(startFrame('1', 'subscription { onSecret { id } }', signRequest({ path: '/graphql', body: data, at })));
    const errors = [{ errorType: 'UnauthorizedException', message: 'You are not authorized to make this call.' }];
    expect(await client.next()).toEqual({ id: '1', type: 'error', payload: { errors } });
    expect(engine.subscribed).toEqual([]);
  });
});
