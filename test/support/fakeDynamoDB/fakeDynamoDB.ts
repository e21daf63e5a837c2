import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type {
  BatchGetCommandInput,
  GetCommandInput,
  PutCommandInput,
  QueryCommandInput,
  DynamoDBDocumentClient,
  TransactWriteCommandInput,
  UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import {
  BatchGetCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { GSI1, GSI2, PARTITION_KEY, SORT_KEY } from '../../../table/indexes.ts';
import type { Key } from '../../../table/keys.ts';
import { checkRequest } from './checkRequest.ts';
import { copyOf } from './copyOf.ts';
import { meets } from './expression.ts';
import { updated } from './updateExpression.ts';

type Item = Key & Record<string, unknown>;
type Told = (table: string, before: Item | undefined, after: Item | undefined) => void;

/**
 * A DynamoDB in memory, as `send` of a document client: GetItem, BatchGetItem, Query, PutItem, UpdateItem, and both of
 * them in TransactWriteItems, on the tables' and indexes' own keys. Each request happens at once and whole. Unlike DynamoDB it never grows tired, so that a test has to
 * put throttling and the like in front of it.
 */
export class FakeDynamoDB {
  readonly #tables = new Map<string, Map<string, Item>>();
  readonly #pageSize: number;
  readonly #told: Told;

  /** `pageSize`: items in a page of a query. `told` hears of every change, as a stream does. */
  constructor({ pageSize = 1000, told = () => undefined }: { pageSize?: number; told?: Told } = {}) {
    this.#pageSize = pageSize;
    this.#told = told;
  }

  /** What a function under test gets for its document client. */
  get client(): DynamoDBDocumentClient {
    return { send: async (command: unknown) => this.send(command) } as unknown as DynamoDBDocumentClient;
  }

  send(command: unknown): unknown {
    const name = (command as object).constructor.name;
    const { input } = command as { input: Record<string, unknown> };
    checkRequest(name, input);
    if (command instanceof GetCommand) return this.#get(command.input);
    if (command instanceof BatchGetCommand) return this.#batchGet(command.input);
    if (command instanceof QueryCommand) return this.#query(command.input);
    if (command instanceof PutCommand) return this.#write(this.#put(command.input));
    if (command instanceof UpdateCommand) return this.#write(this.#update(command.input));
    if (command instanceof TransactWriteCommand) return this.#transact(command.input);
    throw new Error(`The fake does not implement ${name}`);
  }

  /** All items of a table in the order of their keys. */
  items<Stored extends Key = Item>(table: string): Stored[] {
    const items = [...this.#table(table).values()].map((item) => copyOf(item));
    return items.sort((one, other) => compare(nameOf(one), nameOf(other))) as Key[] as Stored[];
  }

  find<Stored extends Key = Item>(table: string, key: Key): Stored | undefined {
    return copyOf(this.#table(table).get(nameOf(key))) as Stored | undefined;
  }

  /** Whatever is there, without a condition. */
  store<Stored extends Key>(table: string, item: Stored): void {
    const name = nameOf(item);
    const before = this.#table(table).get(name);
    const after = copyOf<Key>(item) as Item;
    this.#table(table).set(name, after);
    this.#told(table, before, copyOf(after));
  }

  remove(table: string, key: Key): void {
    const before = this.#table(table).get(nameOf(key));
    this.#table(table).delete(nameOf(key));
    if (before) this.#told(table, before, undefined);
  }

  #table(name: string): Map<string, Item> {
    const table = this.#tables.get(name) ?? new Map<string, Item>();
    this.#tables.set(name, table);
    return table;
  }

  #get({ TableName, Key: key }: GetCommandInput): unknown {
    const Item = this.find(TableName!, key as Key);
    return Item ? { Item } : {};
  }

  #batchGet({ RequestItems = {} }: BatchGetCommandInput): unknown {
    const found = Object.entries(RequestItems).map(([table, { Keys = [], ...more }]) => {
      if (Keys.length === 0 || Keys.length > 100) throw new Error('BatchGetItem takes 1 to 100 keys');
      if (new Set(Keys.map((key) => nameOf(key as Key))).size < Keys.length)
        throw new Error('A key stands there twice');
      if (Object.keys(more).some((key) => key !== 'ConsistentRead')) throw new Error('The fake reads whole items');
      return [table, Keys.flatMap((key) => this.find(table, key as Key) ?? [])];
    });
    return { Responses: Object.fromEntries(found) as Record<string, Item[]>, UnprocessedKeys: {} };
  }

  #query(input: QueryCommandInput): unknown {
    const [partitionKey, sortKey] = keysOf(input.IndexName);
    if (input.IndexName !== undefined && input.ConsistentRead) throw new Error('An index is not read consistently');
    const where = (text: string | undefined) => (item: Item) =>
      text === undefined || meets(item, { text, ...placeholdersOf(input) });
    const start = input.ExclusiveStartKey as Item | undefined;
    const place = (item: Item): string => `${String(item[sortKey])} ${nameOf(item)}`;
    const matching = this.items(input.TableName!)
      .filter((item) => item[partitionKey] !== undefined && item[sortKey] !== undefined)
      .filter(where(input.KeyConditionExpression))
      .sort((one, other) => compare(place(one), place(other)))
      .filter((item) => !start || place(item) > place(start));
    const page = matching.slice(0, Math.min(this.#pageSize, input.Limit ?? this.#pageSize));
    const last = page.at(-1);
    const shown = page.filter(where(input.FilterExpression));
    return {
      Count: shown.length,
      ...(input.Select !== 'COUNT' && { Items: shown.map((item) => projected(item, input)) }),
      ...(last &&
        page.length < matching.length && { LastEvaluatedKey: pick(last, [PARTITION_KEY, SORT_KEY, sortKey]) }),
    };
  }

  #put({ TableName, Item: item, ConditionExpression: text, ...bound }: PutCommandInput): PreparedWrite {
    if (holdsUndefined(item)) throw new Error('Pass options.removeUndefinedValues=true to remove undefined values');
    const key = item as Key;
    const isAllowed = this.#allows(TableName!, key, text, bound);
    return { target: `${TableName} ${nameOf(key)}`, isAllowed, carryOut: () => this.store(TableName!, key) };
  }

  #update(input: UpdateCommandInput): PreparedWrite {
    const { TableName, Key: key, UpdateExpression: text, ConditionExpression, ...bound } = input;
    const { PK, SK } = key as Key;
    const current = this.find(TableName!, { PK, SK }) ?? { PK, SK };
    const isAllowed = this.#allows(TableName!, { PK, SK }, ConditionExpression, bound);
    const item = updated(current, { text: text!, ...placeholdersOf(bound) }) as Item;
    return { target: `${TableName} ${nameOf(item)}`, isAllowed, carryOut: () => this.store(TableName!, item) };
  }

  #allows(table: string, key: Key, condition: string | undefined, bound: Bound): boolean {
    const current = this.#table(table).get(nameOf(key)) ?? {};
    return condition === undefined || meets(current, { text: condition, ...placeholdersOf(bound) });
  }

  #write({ isAllowed, carryOut }: PreparedWrite): unknown {
    if (!isAllowed) {
      throw new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });
    }
    carryOut();
    return {};
  }

  /** All of them or none. */
  #transact({ TransactItems = [] }: TransactWriteCommandInput): unknown {
    const writes = TransactItems.map(({ Put, Update, ...others }) => {
      if (Object.keys(others).length > 0) throw new Error(`The fake does not implement ${Object.keys(others)}`);
      checkRequest(Put ? 'PutCommand' : 'UpdateCommand', (Put ?? Update) as Record<string, unknown>);
      return Put ? this.#put(Put as PutCommandInput) : this.#update(Update as UpdateCommandInput);
    });
    const targets = new Set(writes.map(({ target }) => target));
    if (writes.length > 100 || targets.size < writes.length) throw new Error('Too many members, or two of one item');
    if (writes.some(({ isAllowed }) => !isAllowed)) {
      const reasons = writes.map(({ isAllowed }) => ({ Code: isAllowed ? 'None' : 'ConditionalCheckFailed' }));
      const message = 'Transaction cancelled';
      throw new TransactionCanceledException({ message, $metadata: {}, CancellationReasons: reasons });
    }
    writes.forEach(({ carryOut }) => carryOut());
    return {};
  }
}

/** A write whose condition is checked and that is not carried out yet. */
interface PreparedWrite {
  readonly target: string;
  readonly isAllowed: boolean;
  readonly carryOut: () => void;
}

type Bound = Pick<PutCommandInput, 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>;

function placeholdersOf({ ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} }: Bound) {
  return { names, values };
}

/** A document client refuses to write it. */
function holdsUndefined(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUndefined);
}

function nameOf({ PK, SK }: Key): string {
  return `${PK} ${SK}`;
}

/** By code unit, which is the order of bytes for keys, whose ids are ASCII. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function keysOf(index: string | undefined): [string, string] {
  if (index === undefined) return [PARTITION_KEY, SORT_KEY];
  const found = [GSI1, GSI2].find(({ name }) => name === index);
  if (!found) throw new Error(`There is no index ${index}`);
  return [found.partitionKey, found.sortKey];
}

function projected(
  item: Item,
  { ProjectionExpression: text, ExpressionAttributeNames: names = {} }: QueryCommandInput,
) {
  return text === undefined
    ? item
    : pick(
        item,
        text.split(',').map((name) => names[name.trim()]!),
      );
}

function pick(item: Item, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in item).map((name) => [name, item[name]]));
}
