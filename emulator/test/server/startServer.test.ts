import { describe, expect, it, jest } from '@jest/globals';
import { Agent, request } from 'node:http';
import { WebSocket } from 'ws';
import { startServer } from '../../src/server/startServer.ts';
import type { ServerOptions } from '../../src/server/startServer.ts';
import { fakeAuthenticator, fakeEngine } from './fakeEngine.ts';
import { post, send } from './httpClient.ts';

// Real sockets, on a machine that may be busy.
jest.setTimeout(30_000);

const options = (more: Partial<ServerOptions> = {}): ServerOptions => ({
  apiName: 'notes',
  engine: fakeEngine(),
  authenticator: fakeAuthenticator,
  onError: (error) => {
    throw error;
  },
  ...more,
});

describe('The server', () => {
  it('listens on this machine only, and says where', async () => {
    const server = await startServer(options());
    const { port } = new URL(server.url);
    expect(server.url).toBe(`http://127.0.0.1:${port}/graphql`);
    expect(server.realtimeUrl).toBe(`ws://127.0.0.1:${port}/graphql/realtime`);
    await server.close();
  });

  it('explains a port that is taken', async () => {
    const first = await startServer(options());
    const port = Number(new URL(first.url).port);
    await expect(startServer(options({ port }))).rejects.toMatchObject({
      code: 'EADDRINUSE',
      message: `Port ${port} is taken: another program listens on 127.0.0.1:${port}. Stop it, or choose another with the option port.`,
    });
    await first.close();
  });

  it('answers to the further host names it is given', async () => {
    const server = await startServer(options({ allowedHosts: ['devbox.local'] }));
    const headers = { host: 'devbox.local:4000' };
    expect((await post(server.url, '{"query":"{ ping }"}', headers)).status).toBe(200);
    await server.close();
  });

  it('frees its port at once when it closes, with idle and realtime connections open', async () => {
    const server = await startServer(options());
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve) =>
      request(server.url, { agent }, (response) => response.resume().on('end', resolve)).end(),
    );
    const socket = new WebSocket(server.realtimeUrl, ['graphql-ws']);
    await new Promise((resolve) => socket.on('open', resolve));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await server.close();
    expect(await closed).toBe(1001);
    await expect(send(server.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    agent.destroy();
  });

  it('answers what it is working on before it closes', async () => {
    let answer = (): void => undefined;
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const body = { data: { slow: true } };
    const engine = fakeEngine({
      execute: () => {
        begin();
        return new Promise((resolve) => (answer = () => resolve({ status: 200, headers: {}, body })));
      },
    });
    const server = await startServer(options({ engine }));
    const response = post(server.url, '{"query":"{ slow }"}');
    await begun;
    const closing = server.close();
    answer();
    expect((await response).text).toBe('{"data":{"slow":true}}');
    await closing;
  });
});
