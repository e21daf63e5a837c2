import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Queue } from '../assembly/app.ts';

/** What was sent to a queue. */
export interface QueueMessage {
  readonly messageId: string;
  /** ISO 8601 */
  readonly sentAt: string;
  readonly body: string;
  /** Message attributes, all of type String. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The queues of an app. Nothing is ever taken out of them. */
export interface Queues {
  send(queueArn: string, body: string, attributes?: Readonly<Record<string, string>>): Promise<void>;
  /** In the order in which they were sent. @throws Error for a name that no queue of the app has */
  messages(name: string): readonly QueueMessage[];
}

export interface QueuesOptions {
  readonly queues: readonly Queue[];
  /** Where to keep messages, in a file of JSON lines for each queue; those of earlier runs are read. Default: nowhere. */
  readonly directory?: string | undefined;
  readonly log: (line: string) => void;
}

export async function openQueues({ queues, directory, log }: QueuesOptions): Promise<Queues> {
  const messages = new Map<string, QueueMessage[]>();
  for (const { name } of queues) messages.set(name, directory === undefined ? [] : await readMessages(directory, name));

  return {
    async send(queueArn, body, attributes) {
      const queue = queues.find(({ arn }) => arn === queueArn);
      if (!queue) throw new Error(`There is no queue ${queueArn}`);
      const sent = { messageId: randomUUID(), sentAt: new Date().toISOString(), body };
      const message: QueueMessage = attributes ? { ...sent, attributes } : sent;
      if (directory !== undefined) await append(directory, queue.name, message);
      messages.get(queue.name)?.push(message);
      log(`${queue.name}: ${body}`);
    },
    messages(name) {
      const found = messages.get(name);
      if (found) return found;
      throw new Error(`There is no queue ${name} (there are: ${[...messages.keys()].join(', ') || 'none'}).`);
    },
  };
}

function fileOf(directory: string, name: string): string {
  return join(directory, `${name}.jsonl`);
}

async function append(directory: string, name: string, message: QueueMessage): Promise<void> {
  await mkdir(directory, { recursive: true });
  await appendFile(fileOf(directory, name), `${JSON.stringify(message)}\n`);
}

/** A line that the end of the process cut off is left out: what it told will be told again. */
async function readMessages(directory: string, name: string): Promise<QueueMessage[]> {
  const file = fileOf(directory, name);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (text !== '' && !text.endsWith('\n')) await appendFile(file, '\n');
  return text.split('\n').flatMap(readMessage);
}

function readMessage(line: string): QueueMessage[] {
  try {
    return [JSON.parse(line) as QueueMessage];
  } catch {
    return [];
  }
}
