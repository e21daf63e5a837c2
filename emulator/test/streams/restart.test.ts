import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmulatorOptions } from '../../src/index.ts';
import { addNote, hostNotes } from '../server/serveNotes.ts';
import type { NotesHost, ServedNotes } from '../server/serveNotes.ts';

jest.setTimeout(120_000);

let host: NotesHost;
let stateDirectory: string;
const client = new DynamoDBClient({
  endpoint: process.env.DYNAMODB_ENDPOINT,
  region: 'us-east-1',
  credentials: { accessKeyId: 'restart', secretAccessKey: 'local' },
});

beforeAll(async () => {
  host = await hostNotes('restart');
  stateDirectory = await mkdtemp(join(tmpdir(), 'state-'));
});

afterAll(async () => {
  await host.close();
  client.destroy();
  await rm(stateDirectory, { recursive: true });
});

async function add(notes: ServedNotes, owner: string, id: string, text: string): Promise<void> {
  expect((await notes.ask(notes.tokenOf(owner), addNote, { id, text })).errors).toBeUndefined();
}

/** Writes past the emulator. */
async function put(owner: string, id: string): Promise<void> {
  const Item = { owner: { S: owner }, id: { S: id }, text: { S: id }, createdAt: { S: '2026-01-01T00:00:00Z' } };
  await client.send(new PutItemCommand({ TableName: 'notes', Item }));
}

async function tallyOf(owner: string): Promise<number> {
  const { Item } = await client.send(new GetItemCommand({ TableName: 'tallies', Key: { owner: { S: owner } } }));
  return Number(Item?.['notes']?.N ?? 0);
}

/** The ids of the notes that a function has published, each once: halves of a batch may be published again. */
function published({ log }: ServedNotes): string[] {
  return [...new Set(log.flatMap((line) => /^tellSubscribers: published (.*)$/.exec(line)?.[1] ?? []))];
}

describe('an emulator that is started again', () => {
  it('goes on where it was, with nothing twice and nothing left out, and knows its queues', async () => {
    const first = await host.serve({ stateDirectory });
    await add(first, 'ann', '1', 'Milk');
    await add(first, 'ann', '2', 'poison');
    await first.emulator.settled();
    expect(published(first)).toEqual(['1']);
    await first.emulator.close();

    await put('ann', '4');
    const second = await host.serve({ stateDirectory });
    await second.emulator.settled();
    // The third note is praised, which makes a fourth.
    expect(published(second)).toEqual(['4', 'praise']);
    expect(await tallyOf('ann')).toBe(4);
    expect(second.emulator.queue('failures')).toEqual(first.emulator.queue('failures'));
    expect(second.emulator.queue('failures')).toHaveLength(1);
    await second.emulator.close();
  });

  it('begins anew without a directory', async () => {
    const forgetful = await host.serve();
    await forgetful.emulator.settled();
    expect(published(forgetful)).toEqual(['1', '4', 'praise']);
    await forgetful.emulator.close();
  });

  it('delivers, after it was killed, what was not delivered', async () => {
    const child = await serveInAProcess(host.options({ stateDirectory }));
    const ids = Array.from({ length: 40 }, (_, index) => `k${String(index).padStart(2, '0')}`);
    for (const [index, id] of ids.entries()) {
      await put('kim', id);
      if (index === 25) child.kill('SIGKILL');
    }
    const again = await host.serve({ stateDirectory });
    await again.emulator.settled();
    // One more for the praise; what was under way may have counted twice.
    expect(await tallyOf('kim')).toBeGreaterThanOrEqual(ids.length + 1);
    const files = await readdir(join(stateDirectory, 'streams'));
    expect(files.filter((name) => name.endsWith('.json'))).toHaveLength(3);
    const [position] = await Promise.all(files.map((name) => readFile(join(stateDirectory, 'streams', name), 'utf8')));
    expect(JSON.parse(position ?? '')).toMatchObject({ streamArn: expect.stringContaining(':table/notes/stream/') });
  });
});

async function serveInAProcess(options: EmulatorOptions) {
  const script = join(import.meta.dirname, 'serveInAProcess.ts');
  const child = fork(script, {
    execArgv: ['--import', 'tsx', '--no-warnings'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send(options);
  await once(child, 'message');
  return child;
}
