import { afterAll, describe, expect, it } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueues } from '../../src/queues/queues.ts';

const queues = [{ name: 'letters', arn: 'arn:letters' }];
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function aFolder(): Promise<string> {
  folders.push(await mkdtemp(join(tmpdir(), 'queues-')));
  return join(folders.at(-1) ?? '', 'queues');
}

describe('a queue', () => {
  it('holds what is sent to it, in order, and tells it to the log', async () => {
    const log: string[] = [];
    const opened = await openQueues({ queues, log: (line) => log.push(line) });
    await opened.send('arn:letters', 'first');
    await opened.send('arn:letters', 'second', { CODE: '7' });
    expect(opened.messages('letters')).toEqual([
      { messageId: expect.any(String), sentAt: expect.any(String), body: 'first' },
      { messageId: expect.any(String), sentAt: expect.any(String), body: 'second', attributes: { CODE: '7' } },
    ]);
    expect(log).toEqual(['letters: first', 'letters: second']);
  });

  it('must be one of the app', async () => {
    const opened = await openQueues({ queues, log: () => undefined });
    expect(() => opened.messages('nowhere')).toThrow('There is no queue nowhere (there are: letters).');
    await expect(opened.send('arn:nowhere', '')).rejects.toThrow('There is no queue arn:nowhere');
  });

  it('is kept in its file, a line for each message, and read again', async () => {
    const directory = await aFolder();
    const first = await openQueues({ queues, directory, log: () => undefined });
    await first.send('arn:letters', '{"a":\n1}');
    const file = await readFile(join(directory, 'letters.jsonl'), 'utf8');
    expect(JSON.parse(file)).toEqual(first.messages('letters')[0]);
    expect(file.endsWith('}\n')).toBe(true);
    const second = await openQueues({ queues, directory, log: () => undefined });
    expect(second.messages('letters')).toEqual(first.messages('letters'));
  });

  it('loses only the line that was being written when the process was killed', async () => {
    const directory = await aFolder();
    const first = await openQueues({ queues, directory, log: () => undefined });
    await first.send('arn:letters', 'whole');
    await appendFile(join(directory, 'letters.jsonl'), '{"messageId":"x","bo');
    const second = await openQueues({ queues, directory, log: () => undefined });
    await second.send('arn:letters', 'next');
    const third = await openQueues({ queues, directory, log: () => undefined });
    expect(third.messages('letters').map(({ body }) => body)).toEqual(['whole', 'next']);
  });
});
