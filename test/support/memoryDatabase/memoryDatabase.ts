import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../../../table/keys.ts';
import type { Item } from './condition.ts';
import { copyOf } from './copyOf.ts';
import { projected, queried } from './query.ts';
import type { Input } from './request.ts';
import { checkRequest } from './request.ts';
import { TableInMemory } from './tableInMemory.ts';
import { prepareWrite } from './write.ts';

/** A request on its way: it is about to be carried out, or its answer is about to arrive. */
export interface RequestInFlight {
  /** Such as `TransactWrite`. */
  readonly operation: string;
  readonly input: Input;
  readonly moment: 'before' | 'after';
}

/** Awaited at both moments of every request, so that a test can stop it, order it among others, or make it fail. */
export type Turn = (request: RequestInFlight) => Promise<void> | void;

export interface MemoryDatabaseOptions {
  readonly turn?: Turn;
  /** Items that a query reads in one request. */
  readonly pageSize?: number;
}

export interface MemoryDatabase {
  /** To be handed to what is tested. */
  readonly client: DynamoDBDocumentClient;
  /** A client of the same tables whose requests take other turns: another process. */
  clientWith(turn: Turn): DynamoDBDocumentClient;
  /** All items of a table in the order of their sort keys. */
  items(table: string): Item[];
  find(table: string, key: Key): Item | undefined;
  /** Whatever is there. */
  store<Stored extends Key>(table: string, item: Stored): void;
  remove(table: string, key: Key): void;
}

const mostMembers = 100;

/**
 * A stand-in for DynamoDB behind the SDK's document client: each request is carried out whole, between two others. It
 * implements what the functions ask of it and refuses everything else.
 */
export function memoryDatabase(options: MemoryDatabaseOptions = {}): MemoryDatabase {
  const { pageSize = 1000 } = options;
  const tables = new Map<string, TableInMemory>();
  const table = (name: unknown): TableInMemory => {
    const found = tables.get(String(name)) ?? new TableInMemory();
    tables.set(String(name), found);
    return found;
  };
  const carryOut = (operation: string, input: Input): Input => {
    checkRequest(operation, input);
    if (operation === 'Get') return got(table, input);
    if (operation === 'BatchGet') return batchGot(table, input);
    if (operation === 'Query') return queried(table(input['TableName']), input, pageSize);
    if (operation === 'TransactWrite') return transacted(table, input);
    const write = prepareWrite(operation, input, table);
    if (!write.isAllowed) throw new ConditionalCheckFailedException({ message: 'No', $metadata: {} });
    write.carryOut();
    return {};
  };
  const clientWith = (turn: Turn): DynamoDBDocumentClient => {
    const send = async (command: Command): Promise<Input> => {
      const operation = command.constructor.name.replace(/Command$/, '');
      const input = copyOf(command.input);
      await turn({ operation, input, moment: 'before' });
      const answer = carryOut(operation, input);
      await turn({ operation, input, moment: 'after' });
      return answer;
    };
    return { send } as unknown as DynamoDBDocumentClient;
  };
  return {
    client: clientWith(options.turn ?? (() => undefined)),
    clientWith,
    items: (name) => table(name).all().map(copyOf),
    find: (name, { PK, SK }) => copyOf(table(name).get({ PK, SK })),
    store: (name, item) => table(name).put({ ...item } as Item),
    remove: (name, key) => table(name).delete({ ...key }),
  };
}

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: Input;
}

type Tables = (name: unknown) => TableInMemory;

function got(table: Tables, input: Input): Input {
  const item = table(input['TableName']).get(input['Key'] as Item);
  return item ? { Item: projected(item, input) } : {};
}

function batchGot(table: Tables, { RequestItems }: Input): Input {
  const requests = Object.entries(RequestItems as Record<string, Input>);
  const responses = requests.map(([name, request]) => {
    const { Keys, ...rest } = request;
    checkRequest('Get', { ...rest, TableName: name });
    const items = (Keys as Item[]).map((key) => table(name).get(key)).filter((item) => item !== undefined);
    return [name, items.map((item) => projected(item, request))];
  });
  return { Responses: Object.fromEntries(responses), UnprocessedKeys: {} };
}

/** All of the members or none. */
function transacted(table: Tables, { TransactItems }: Input): Input {
  const writes = (TransactItems as Record<string, Input>[]).map((member) => {
    const [operation, input] = Object.entries(member)[0]!;
    return prepareWrite(operation, input, table);
  });
  const targets = new Set(writes.map(({ target }) => target));
  if (writes.length > mostMembers || targets.size < writes.length) {
    throw new Error('ValidationException: too many members, or two of one item');
  }
  if (writes.some(({ isAllowed }) => !isAllowed)) {
    const reasons = writes.map(({ isAllowed }) => ({ Code: isAllowed ? 'None' : 'ConditionalCheckFailed' }));
    throw new TransactionCanceledException({ message: 'No', $metadata: {}, CancellationReasons: reasons });
  }
  for (const write of writes) write.carryOut();
  return {};
}
