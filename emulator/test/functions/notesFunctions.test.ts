import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { InvokeCommandInput } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { localUser } from '../auth/signRequest.ts';
import { hostNotes } from '../server/serveNotes.ts';
import type { NotesHost, ServedNotes } from '../server/serveNotes.ts';

jest.setTimeout(60_000);

const limited = {
  ...localUser,
  accessKeyId: 'AKIALIMITED',
  permissions: [{ actions: ['lambda:InvokeFunction'], resources: ['arn:aws:lambda:*:*:function:keepTally'] }],
};

let host: NotesHost;
let notes: ServedNotes;
const dynamodb = new DynamoDBClient({
  endpoint: process.env.DYNAMODB_ENDPOINT,
  region: 'us-east-1',
  credentials: { accessKeyId: 'notesFunctions', secretAccessKey: 'local' },
});
const clients: { destroy(): void }[] = [dynamodb];

beforeAll(async () => {
  host = await hostNotes('notesFunctions');
  notes = await host.serve({ credentials: [localUser, limited] });
}, 120_000);

afterAll(async () => {
  await host.close();
  for (const client of clients) client.destroy();
});

/** An unchanged client of the AWS SDK. */
function lambdaClient(credentials: { accessKeyId: string; secretAccessKey: string } = localUser): LambdaClient {
  const endpoint = new URL('/', notes.emulator.url).href;
  const client = new LambdaClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  clients.push(client);
  return client;
}

async function invoke(input: Omit<InvokeCommandInput, 'Payload'>, event?: unknown, client = lambdaClient()) {
  const Payload = event === undefined ? undefined : JSON.stringify(event);
  const { $metadata, ...output } = await client.send(new InvokeCommand({ ...input, ...(Payload && { Payload }) }));
  const text = output.Payload?.transformToString() ?? '';
  return {
    ...output,
    status: $metadata.httpStatusCode,
    Payload: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}

async function notesOf(owner: string): Promise<Record<string, { S?: string }>[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: 'notes',
      KeyConditionExpression: '#owner = :owner',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':owner': { S: owner } },
    }),
  );
  return Items as Record<string, { S?: string }>[];
}

const remindMe = (scheduledTime: string) => ({ scheduledTime, text: 'Ring' });

describe("Lambda's Invoke API", () => {
  it.each([
    'remind',
    'arn:aws:lambda:us-east-1:000000000000:function:remind',
    '000000000000:function:remind',
    'remind:$LATEST',
  ])('runs the function %s and answers what it returned', async (FunctionName) => {
    expect(await invoke({ FunctionName }, remindMe('2026-01-01T00:00:00Z'))).toMatchObject({
      status: 200,
      ExecutedVersion: '$LATEST',
      Payload: { written: '2026-01-01T00:00:00Z' },
    });
  });

  it('tells that the function failed, and how', async () => {
    const Records = [{ eventName: 'INSERT', dynamodb: { NewImage: { id: { S: 'x' }, text: { S: 'poison' } } } }];
    const answer = await invoke({ FunctionName: 'tellSubscribers' }, { Records });
    expect(answer).toMatchObject({
      status: 200,
      FunctionError: 'Unhandled',
      Payload: { errorType: 'Error', errorMessage: 'Note x is poisonous' },
    });
  });

  it('gives a function an empty object when there is no event, and null for nothing', async () => {
    expect(await invoke({ FunctionName: 'keepTally' })).toMatchObject({ FunctionError: 'Unhandled' });
    expect(await invoke({ FunctionName: 'praise' }, { Records: [] })).toMatchObject({ Payload: null });
  });

  it('takes an event for later', async () => {
    const answer = await invoke({ FunctionName: 'remind', InvocationType: 'Event' }, remindMe('2026-01-02T00:00:00Z'));
    expect(answer).toMatchObject({ status: 202, Payload: undefined });
    await notes.emulator.settled();
    expect((await notesOf('everybody')).map(({ id }) => id?.S)).toContain('2026-01-02T00:00:00Z');
  });

  it('sends an event that fails again and again to the dead-letter queue of the function', async () => {
    await invoke({ FunctionName: 'remind', InvocationType: 'Event' }, { text: 'without a time' });
    await notes.emulator.settled();
    expect(notes.emulator.queue('failures').at(-1)).toMatchObject({
      body: '{"text":"without a time"}',
      attributes: { ErrorCode: '200', RequestID: expect.any(String) },
    });
  });

  it('runs nothing for a rehearsal', async () => {
    const event = remindMe('2026-01-03T00:00:00Z');
    expect(await invoke({ FunctionName: 'remind', InvocationType: 'DryRun' }, event)).toMatchObject({ status: 204 });
    expect((await notesOf('everybody')).map(({ id }) => id?.S)).not.toContain('2026-01-03T00:00:00Z');
  });

  it.each<[Omit<InvokeCommandInput, 'Payload'>, string, number]>([
    [{ FunctionName: 'nowhere' }, 'ResourceNotFoundException', 404],
    [{ FunctionName: 'remind', Qualifier: '7' }, 'ResourceNotFoundException', 404],
    [{ FunctionName: 'remind', LogType: 'Tail' }, 'InvalidParameterValueException', 400],
  ])('refuses %j', async (input, name, httpStatusCode) => {
    await expect(invoke(input)).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
  });

  it('refuses an event that is not JSON', async () => {
    const command = new InvokeCommand({ FunctionName: 'remind', Payload: '{' });
    await expect(lambdaClient().send(command)).rejects.toMatchObject({ name: 'InvalidRequestContentException' });
  });

  it.each([
    [{ ...localUser, accessKeyId: 'AKIASTRANGER' }, 'UnrecognizedClientException'],
    [{ ...localUser, secretAccessKey: 'guessed' }, 'UnrecognizedClientException'],
    [limited, 'AccessDeniedException'],
  ])('refuses a stranger, a forged signature and what a role does not allow', async (credentials, name) => {
    const asked = invoke({ FunctionName: 'remind' }, {}, lambdaClient(credentials));
    await expect(asked).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 403 } });
  });

  it('refuses who does not sign at all', async () => {
    const url = new URL('/2015-03-31/functions/remind/invocations', notes.emulator.url);
    const response = await fetch(url, { method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('x-amzn-errortype')]).toEqual([
      403,
      'MissingAuthenticationTokenException',
    ]);
  });
});

describe('a function that calls the API', () => {
  const ask = async (query: string) => (await invoke({ FunctionName: 'tellSubscribers' }, { query })).Payload;

  it('may use the root fields that its role allows, and no others', async () => {
    const query = '{ ping }';
    expect(await notes.askSigned(query)).toEqual({ data: { ping: 'pong' } });
    expect(await ask(query)).toMatchObject({
      data: { ping: null },
      errors: [{ errorType: 'Unauthorized', message: 'Not Authorized to access ping on type Query' }],
    });
    const note = JSON.stringify(JSON.stringify({ id: 'x', owner: 'o', text: 't', createdAt: '2026-01-01T00:00:00Z' }));
    expect(await ask(`mutation { publishNote(note: ${note}) { id text } }`)).toEqual({
      data: { publishNote: { id: 'x', text: 't' } },
    });
  });
});

describe('a schedule', () => {
  it('runs on the clock of the emulator', async () => {
    // It stands still before seven in the morning in Berlin, until the emulator has started.
    const before = Date.parse('2026-06-01T04:59:59.950Z');
    let startedAt = Infinity;
    const now = (): number => before + Math.max(0, Date.now() - startedAt);
    const scheduled = await host.serve({ services: { now, randomUUID, random: Math.random }, schedules: true });
    startedAt = Date.now();
    const morning = await noteOnceThere('everybody', '2026-06-01T05:00:00Z');
    expect(morning).toMatchObject({ text: { S: 'Good morning' } });
    await scheduled.emulator.close();
  });
});

/** Looks again and again until the note is there. */
async function noteOnceThere(owner: string, id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const found = (await notesOf(owner)).find((note) => note['id']?.S === id);
    if (found) return found;
  }
}
