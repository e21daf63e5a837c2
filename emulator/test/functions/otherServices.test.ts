import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { FunctionHost } from '../../src/functions/functionHost.ts';
import { startEmulator } from '../../src/index.ts';
import { aFunctionOf, aHostOf } from './aHost.ts';

jest.setTimeout(60_000);

/** Sends whatever command the event names; answers with the error's name and message, or with what it got. */
const code = `import * as bedrock from '@aws-sdk/client-bedrock-runtime';
const client = new bedrock.BedrockRuntimeClient({ maxAttempts: 1 });
export async function handler({ command, input }) {
  try {
    const { $metadata, body, ...output } = await client.send(new bedrock[command + 'Command'](input));
    return body ? body.transformToString() : output;
  } catch (error) {
    return { error: error.name, message: error.message };
  }
}`;

interface Received {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const folder = mkdtempSync(join(tmpdir(), 'function-'));
const hosts: FunctionHost[] = [];
const received: Received[] = [];
let model: Server;
let endpoint: string;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.mjs'), code);
  model = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ path: request.url, headers: request.headers, body });
      const message = { role: 'assistant', content: [{ text: 'Hello' }] };
      const answer = { output: { message }, stopReason: 'end_turn', usage: {}, metrics: {} };
      response.writeHead(200, { 'content-type': 'application/json', 'x-amzn-requestid': 'r1' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(model.address() as AddressInfo).port}`;
});

beforeEach(() => {
  received.length = 0;
});

afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  model.close();
  rmSync(folder, { recursive: true });
});

function aHost(resources: readonly string[], endpoints: Record<string, string> = { bedrock: endpoint }) {
  const lambda = aFunctionOf(folder, { permissions: [{ actions: ['bedrock:InvokeModel'], resources }] });
  const host = aHostOf([lambda], { endpoints });
  hosts.push(host);
  return async (command: string, input: unknown): Promise<unknown> => {
    const outcome = await host.invoke(lambda.arn, JSON.stringify({ command, input }));
    return outcome.ok ? JSON.parse(outcome.text ?? 'null') : outcome;
  };
}

const modelId = 'anthropic.claude-3-haiku-20240307-v1:0';
const modelArn = `arn:aws:bedrock:us-east-1::foundation-model/${modelId}`;
const profileArn = 'arn:aws:bedrock:us-east-1:000000000000:inference-profile/us.model';
const messages = [{ role: 'user', content: [{ text: 'Hi' }] }];

it('a function asks Bedrock with an unchanged client, at the local address', async () => {
  const ask = aHost([modelArn]);
  expect(await ask('Converse', { modelId, messages })).toMatchObject({
    output: { message: { content: [{ text: 'Hello' }] } },
    stopReason: 'end_turn',
  });
  expect(await ask('InvokeModel', { modelId, body: '{"prompt":"Hi"}' })).toContain('Hello');
  expect(received.map(({ path }) => path)).toEqual([
    `/model/${encodeURIComponent(modelId)}/converse`,
    `/model/${encodeURIComponent(modelId)}/invoke`,
  ]);
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({ messages });
  expect(received[1]?.body).toBe('{"prompt":"Hi"}');
  expect(received[0]?.headers).not.toHaveProperty('authorization');
  expect(received[0]?.headers).not.toHaveProperty('x-amz-security-token');
});

it.each([
  ['an inference profile by its ARN', profileArn],
  ['an inference profile by its id', 'us.model'],
])('a role may name %s', async (_, id) => {
  expect(await aHost([profileArn])('Converse', { modelId: id, messages })).toMatchObject({ stopReason: 'end_turn' });
});

it('what the role does not allow is denied, and not sent', async () => {
  const denied = await aHost(['arn:aws:bedrock:us-east-1::foundation-model/other'])('Converse', { modelId, messages });
  expect(denied).toEqual({
    error: 'AccessDeniedException',
    message: expect.stringContaining(`not authorized to perform: bedrock:InvokeModel on resource: ${modelArn}`),
  });
  expect(received).toEqual([]);
});

it('other operations are refused', async () => {
  const answer = await aHost(['*'])('ConverseStream', { modelId, messages });
  expect(answer).toMatchObject({ error: 'UnknownOperationException' });
  expect(received).toEqual([]);
});

it('a service without a local address is refused', async () => {
  const answer = await aHost(['*'], {})('Converse', { modelId, messages });
  expect(answer).toMatchObject({ error: 'UnknownOperationException' });
  expect(received).toEqual([]);
});

it('an address of a service that the emulator does not know stops the start', async () => {
  const options = { assembly: 'nowhere', dynamodb: { endpoint }, jwks: { keys: [] } };
  await expect(startEmulator({ ...options, endpoints: { s3: endpoint } })).rejects.toThrow(
    'The emulator does not forward requests of the service s3 (it does of: bedrock).',
  );
});
