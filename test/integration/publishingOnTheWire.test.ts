import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signRequest } from '../../emulator/test/auth/signRequest.ts';
import { publish } from '../../lambdas/publishChanges/publisher.ts';
import { functionRole } from '../support/authorization.ts';

interface Received {
  headers: IncomingMessage['headers'];
  body: string;
}

type Answer = (response: ServerResponse) => void;

const role = functionRole('AKIAFUNCTION');

let server: Server;
let received: Received[];
let answers: Answer[];

const told: Answer = (response) => response.end('{"data":{"publishGoalUpdate":{"id":"goal"}}}');
const cutOff: Answer = (response) => response.destroy();
const status =
  (code: number): Answer =>
  (response) =>
    response.writeHead(code).end('busy');

beforeEach(async () => {
  received = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      answers.shift()!(response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

function publishGoal(item: object): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const caller = { url: `http://127.0.0.1:${port}/graphql`, region: 'eu-central-1', credentials: role };
  const ports = { caller, fetch, pause: () => Promise.resolve(), random: () => 0 };
  return publish(ports, { mutation: 'publishGoalUpdate', item });
}

/** The signature of what was received, calculated here without the library that made it. */
function signatureOf({ headers, body }: Received): string | undefined {
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization!)![1]!.split(';');
  expect(names).toContain('host');
  const date = headers['x-amz-date'] as string;
  return signRequest({
    ...{ body, region: 'eu-central-1', ...role },
    headers: Object.fromEntries(names.map((name) => [name, headers[name] as string])),
    at: new Date(date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z')),
  })['authorization'];
}

describe('publishing over HTTP', () => {
  it('arrives whole, signed for the host it was sent to', async () => {
    answers = [told];
    await publishGoal({ id: 'goal', name: 'Größe – 100 €' });
    expect(received).toHaveLength(1);
    const [{ headers, body }] = received as [Received];
    expect(headers['content-type']).toBe('application/json');
    expect(headers.authorization).toBe(signatureOf(received[0]!));
    const { variables } = JSON.parse(body) as { variables: { input: { item: string } } };
    expect(JSON.parse(variables.input.item)).toEqual({ id: 'goal', name: 'Größe – 100 €' });
  });

  it('goes on after a connection that broke and a server that was busy, each time signed anew', async () => {
    answers = [cutOff, status(503), told];
    await publishGoal({ id: 'goal' });
    expect(received).toHaveLength(3);
    expect(received.map(({ headers }) => headers.authorization)).toEqual(received.map(signatureOf));
  });

  it('fails at once where nothing is going to change', async () => {
    answers = [status(403)];
    await expect(publishGoal({ id: 'goal' })).rejects.toMatchObject({
      facts: { mutation: 'publishGoalUpdate', status: 403, errorTypes: 'NotJSON' },
    });
  });
});
