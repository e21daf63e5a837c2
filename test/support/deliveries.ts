import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { FakeDynamoDB } from './fakeDynamoDB/fakeDynamoDB.ts';

/** How a function dies: before its `at`th request, after it, or with it on its way, to arrive at any later time. */
export interface Death {
  readonly at: number;
  readonly how: 'before' | 'after' | 'on its way';
}

/** Waits its turn among all that happens at the same time. */
export type Turn = (label: string) => Promise<void>;

/** The database as one function instance sees it: each request waits its turn; after its death nothing goes out. */
export function connection(database: FakeDynamoDB, turn: Turn, death?: Death): DynamoDBDocumentClient {
  let requests = 0;
  const late = async (command: unknown): Promise<void> => {
    await turn('a late request');
    try {
      database.send(command);
    } catch {
      // Nobody waits for the answer.
    }
  };
  const send = async (command: object): Promise<unknown> => {
    requests += 1;
    const label = command.constructor.name;
    if (death === undefined || requests < death.at) {
      await turn(label);
      return database.send(command);
    }
    if (requests === death.at && death.how === 'after') {
      await turn(label);
      database.send(command);
    }
    if (requests === death.at && death.how === 'on its way' && command instanceof PutCommand) void late(command);
    throw Object.assign(new Error('The function is dead'), { name: 'Dead' });
  };
  return { send } as unknown as DynamoDBDocumentClient;
}

/** Records of one shard, in the order of their changes. */
export interface Shard {
  readonly records: DynamoDBRecord[];
}

export interface Delivery {
  readonly size: number;
  readonly death?: Death | undefined;
  /** Delivers the same records once more meanwhile, and those before. */
  readonly again: number;
}

export interface Deliverer {
  readonly turn: Turn;
  readonly next: () => Delivery;
  readonly isEnded: () => boolean;
  readonly process: (records: DynamoDBRecord[], death: Death | undefined) => Promise<DynamoDBBatchResponse>;
}

/** Lambda's side of a shard: batch after batch, from the first record that failed on, at least once. */
export async function deliver({ records }: Shard, { turn, next, isEnded, process }: Deliverer): Promise<void> {
  const besides: Promise<unknown>[] = [];
  let position = 0;
  while (!isEnded() || position < records.length) {
    await turn('a poll');
    const { size, death, again } = next();
    const batch = records.slice(position, position + size);
    if (batch.length === 0) continue;
    for (let copy = 0; copy < again; copy += 1) {
      besides.push(process(records.slice(Math.max(0, position - size), position + size), undefined));
    }
    const { batchItemFailures } = await process(batch, death);
    const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    const first = batch.findIndex((record) => failed.includes(record.dynamodb!.SequenceNumber!));
    position += first < 0 ? batch.length : first;
  }
  await Promise.all(besides);
}
