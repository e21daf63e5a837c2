import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { createLocalIssuer, generateSigningKey, startEmulator } from '../../src/index.ts';
import type { Emulator, LocalIssuer, LocalUser } from '../../src/index.ts';
import { localUser, signRequest } from '../auth/signRequest.ts';
import { synthesizeNotes } from '../fixtures/notes/synthesizeNotes.ts';
import { post } from './httpClient.ts';
import { connectAndInit, headerProtocol, startFrame } from './realtimeClient.ts';
import type { RealtimeClient } from './realtimeClient.ts';

// Real sockets, on a machine that may be busy.
jest.setTimeout(30_000);

interface Answer {
  readonly data?: Record<string, Record<string, unknown>> | null;
  readonly errors?: readonly Record<string, unknown>[];
}

let assembly: string;
let local: LocalIssuer;
let emulator: Emulator;
const steps: string[] = [];
const log: string[] = [];

beforeAll(async () => {
  assembly = await synthesizeNotes();
  local = createLocalIssuer(await generateSigningKey());
  emulator = await start();
}, 120_000);

afterAll(async () => {
  await emulator.close();
  await rm(assembly, { recursive: true });
});

function start(): Promise<Emulator> {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  if (endpoint === undefined)
    throw new Error('DYNAMODB_ENDPOINT is not set: run this test with the jest project "emulator".');
  return startEmulator({
    assembly,
    // Its own database in the shared engine.
    dynamodb: { endpoint, accessKeyId: 'notesOverTheNetwork' },
    jwks: local.jwks,
    credentials: [localUser],
    tokenSecret: 'the same at every start',
    log: (line) => log.push(line),
    onProgress: (step) => steps.push(step),
  });
}

function tokenOf(sub: string, more: Partial<LocalUser> = {}): string {
  const { id, clientIds } = emulator.app.userPools[0] ?? { id: '', clientIds: [] };
  return local.issueToken({ userPoolId: id, clientId: clientIds[0] ?? '', sub, ...more });
}

async function ask(authorization: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { text } = await post(emulator.url, JSON.stringify({ query, variables }), { authorization });
  return JSON.parse(text) as Answer;
}

/** A mutation signed for IAM instead of a token. */
async function askSigned(query: string, variables: Record<string, unknown>): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  const { text } = await post(emulator.url, body, signRequest({ body, at: new Date() }));
  return JSON.parse(text) as Answer;
}

const addNote = 'mutation ($id: ID!, $text: String!) { addNote(input: { id: $id, text: $text }) { id owner text } }';
const publishNote = 'mutation ($note: AWSJSON!) { publishNote(note: $note) { id owner text createdAt } }';

describe('The notes app, served from its assembly', () => {
  it('starts in the order of its steps', () => {
    expect(steps.slice(0, 4)).toEqual(['Read the assembly', 'Provision tables', 'Load resolvers', 'Listen']);
  });

  it.each(['id', 'access'] as const)('answers the holder of an %s token', async (use) => {
    expect(await ask(tokenOf('ann', { use }), '{ ping(message: "hello") }')).toEqual({ data: { ping: 'hello' } });
  });

  it('answers nobody without a token', async () => {
    const response = await post(emulator.url, '{"query":"{ ping }"}', { authorization: '' });
    expect(response.status).toBe(401);
    expect(JSON.parse(response.text)).toEqual({
      errors: [{ errorType: 'UnauthorizedException', message: 'Valid authorization header not provided.' }],
    });
  });

  it('writes and reads notes of the caller, and shows them to no other', async () => {
    const added = await ask(tokenOf('ann'), addNote, { id: 'n1', text: 'Milk' });
    expect(added).toEqual({ data: { addNote: { id: 'n1', owner: 'ann', text: 'Milk' } } });
    expect(await ask(tokenOf('ann'), '{ note(id: "n1") { text } }')).toEqual({ data: { note: { text: 'Milk' } } });
    expect(await ask(tokenOf('bob'), '{ note(id: "n1") { text } }')).toEqual({ data: { note: null } });
  });

  it('reports the error type of a resolver with status 200', async () => {
    await ask(tokenOf('carl'), addNote, { id: 'n1', text: 'Milk' });
    const { errors } = await ask(tokenOf('carl'), addNote, { id: 'n1', text: 'Bread' });
    expect(errors).toMatchObject([
      { path: ['addNote'], errorType: 'AlreadyExists', message: 'There is a note of this id.' },
    ]);
  });

  it('keeps items and page tokens over a restart', async () => {
    const token = tokenOf('dora');
    for (const id of ['1', '2', '3']) await ask(token, addNote, { id, text: id });
    const page = 'query ($nextToken: String) { notes(limit: 2, nextToken: $nextToken) { items { id } nextToken } }';
    const first = await ask(token, page);
    expect(first.data?.notes?.items).toEqual([{ id: '1' }, { id: '2' }]);
    await emulator.close();
    emulator = await start();
    const second = await ask(token, page, { nextToken: first.data?.notes?.nextToken });
    expect(second.data?.notes?.items).toEqual([{ id: '3' }]);
  });

  it('lets only the group admins use what is theirs', async () => {
    const query = '{ adminNotes { items { id } } }';
    const { errors } = await ask(tokenOf('ann'), query);
    expect(errors).toMatchObject([
      { errorType: 'Unauthorized', message: 'Not Authorized to access adminNotes on type Query' },
    ]);
    expect((await ask(tokenOf('ann', { groups: ['admins'] }), query)).errors).toBeUndefined();
  });

  it('asks a function, which reads the table, and tells why it failed', async () => {
    await ask(tokenOf('hal'), addNote, { id: 'n1', text: 'Bread and butter' });
    expect(await ask(tokenOf('hal'), '{ wordCount }')).toEqual({ data: { wordCount: 3 } });
    expect(await ask(tokenOf('ivy'), '{ wordCount }')).toEqual({ data: { wordCount: 0 } });
    const { data, errors } = await ask(tokenOf('hal'), '{ wordCount(atMost: 2) }');
    expect(data).toEqual({ wordCount: null });
    expect(errors).toMatchObject([
      { path: ['wordCount'], errorType: 'Lambda:Unhandled', errorInfo: null, message: 'More than 2 words' },
    ]);
    const name = emulator.app.functions.find(({ environment }) => environment['NOTES_TABLE'] === 'notes')?.name;
    expect(log).toContain(`${name}: hal has 3 words`);
    expect(log).toContain('Query.wordCount: Lambda:Unhandled: More than 2 words');
  });

  it('lets only a signature publish', async () => {
    const note = JSON.stringify({ id: 'p1', owner: 'ann', text: 'x', createdAt: '2026-01-01T00:00:00Z' });
    const { errors } = await ask(tokenOf('ann'), publishNote, { note });
    expect(errors).toMatchObject([{ errorType: 'Unauthorized' }]);
    expect((await askSigned(publishNote, { note })).data?.publishNote).toMatchObject({ id: 'p1', text: 'x' });
  });
});

describe('A subscriber', () => {
  const onNote = 'subscription { onNote { id owner text } }';

  async function subscribe(authorization: string, query: string): Promise<RealtimeClient> {
    const headers = { host: new URL(emulator.url).host, Authorization: authorization };
    const client = await connectAndInit(emulator.realtimeUrl, ['graphql-ws', headerProtocol(headers)]);
    client.send(startFrame('s1', query, headers));
    expect(await client.next()).toEqual({ id: 's1', type: 'start_ack' });
    return client;
  }

  it("hears of a mutation, and of no other owner's", async () => {
    const client = await subscribe(tokenOf('eve'), onNote);
    await ask(tokenOf('ann'), addNote, { id: 'foreign', text: 'not for eve' });
    await ask(tokenOf('eve'), addNote, { id: 'own', text: 'for eve' });
    const onNoteData = { id: 'own', owner: 'eve', text: 'for eve' };
    expect(await client.next()).toEqual({ id: 's1', type: 'data', payload: { data: { onNote: onNoteData } } });
    client.socket.terminate();
  });

  it('hears of what a signed mutation publishes', async () => {
    const client = await subscribe(tokenOf('fay'), 'subscription { onNoteByOwner(owner: "fay") { id text } }');
    const note = { id: 'p2', owner: 'fay', text: 'published', createdAt: '2026-01-01T00:00:00Z' };
    await askSigned(publishNote, { note: JSON.stringify({ ...note, owner: 'gus' }) });
    await askSigned(publishNote, { note: JSON.stringify(note) });
    const payload = { data: { onNoteByOwner: { id: 'p2', text: 'published' } } };
    expect(await client.next()).toEqual({ id: 's1', type: 'data', payload });
    client.socket.terminate();
  });
});
