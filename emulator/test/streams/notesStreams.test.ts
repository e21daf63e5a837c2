import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addNote, hostNotes } from '../server/serveNotes.ts';
import type { NotesHost, ServedNotes } from '../server/serveNotes.ts';

jest.setTimeout(60_000);

let host: NotesHost;
let notes: ServedNotes;
const client = new DynamoDBClient({
  endpoint: process.env.DYNAMODB_ENDPOINT,
  region: 'us-east-1',
  credentials: { accessKeyId: 'notesStreams', secretAccessKey: 'local' },
});

beforeAll(async () => {
  host = await hostNotes('notesStreams');
  notes = await host.serve();
}, 120_000);

afterAll(async () => {
  await host.close();
  client.destroy();
});

async function write(owner: string, ...texts: string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    const { errors } = await notes.ask(notes.tokenOf(owner), addNote, { id: `n${index}`, text });
    expect(errors).toBeUndefined();
  }
}

async function tallyOf(owner: string): Promise<string | undefined> {
  const { Item } = await client.send(new GetItemCommand({ TableName: 'tallies', Key: { owner: { S: owner } } }));
  return Item?.['notes']?.N;
}

async function textsOf(owner: string): Promise<(string | undefined)[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: 'notes',
      KeyConditionExpression: '#owner = :owner',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':owner': { S: owner } },
    }),
  );
  return Items.map((item) => item['text']?.S);
}

describe('what a mutation writes', () => {
  it('reaches a function, and by its signed mutation the subscribers', async () => {
    const subscription = 'subscription { onNoteByOwner(owner: "ann") { id text } }';
    const subscriber = await notes.subscribe(notes.tokenOf('ann'), subscription);
    await write('ann', 'Milk');
    const payload = { data: { onNoteByOwner: { id: 'n0', text: 'Milk' } } };
    // Of the mutation itself, and of the function.
    expect(await subscriber.next()).toEqual({ id: 's1', type: 'data', payload });
    expect(await subscriber.next()).toEqual({ id: 's1', type: 'data', payload });
    subscriber.socket.terminate();
  });

  it('is settled when everything that follows from it is done', async () => {
    await write('bob', 'one', 'two', 'three');
    await notes.emulator.settled();
    // Three notes make the tally three, that makes a fourth note, and that makes the tally four.
    expect(await textsOf('bob')).toEqual(['one', 'two', 'three', 'Three notes!']);
    expect(await tallyOf('bob')).toBe('4');
  });

  it('is kept from a function by the filter of its mapping', async () => {
    await write('carl', 'Milk');
    await notes.ask(notes.tokenOf('carl'), 'mutation { renameNote(id: "n0", text: "Bread") { id } }');
    await notes.emulator.settled();
    expect(await tallyOf('carl')).toBe('1');
  });

  it('that fails again and again ends in the queue, alone', async () => {
    await write('dora', 'Milk', 'poison', 'Bread');
    await notes.emulator.settled();
    const messages = notes.emulator.queue('failures').map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(messages).toMatchObject([
      {
        requestContext: { condition: 'RetryAttemptsExhausted' },
        responseContext: { functionError: 'Unhandled' },
        DDBStreamBatchInfo: { batchSize: 1 },
      },
    ]);
    expect(notes.log).toContain('tellSubscribers: published n0');
    expect(notes.log).toContain('tellSubscribers: published n2');
  });
});
