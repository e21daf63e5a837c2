import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { BatchWriteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectApi } from '../../local/graphqlClient.ts';
import { sampleUser, seed } from '../../local/seed.ts';
import type { BudgetApi } from '../support/budgetApi.ts';
import { startBudgetApi } from '../support/budgetApi.ts';
import { readUnitsOf } from '../support/capacity.ts';

const folder = join(import.meta.dirname, '../../operations');
const queries = readdirSync(folder)
  .map((file): [string, string] => [file.replace('.graphql', ''), readFileSync(join(folder, file), 'utf8')])
  .filter(([name, text]) => /^query/m.test(text) && !name.startsWith('admin'));

const ROWS_OF_OTHERS = 10_000;

let api: BudgetApi;
let database: DynamoDBClient;

beforeAll(async () => {
  api = await startBudgetApi();
  await seed(connectApi(api.url, api.issuer.sign(api.claimsOf(sampleUser))));
  database = new DynamoDBClient({
    endpoint: process.env['DYNAMODB_ENDPOINT'],
    region: api.emulator.app.region,
    credentials: { accessKeyId: api.accessKeyId, secretAccessKey: 'local' },
  });
}, 120_000);

afterAll(async () => {
  database.destroy();
  await api.stop();
});

/** Read units of each query of the catalogue on the sample data, request by request. */
async function costs(): Promise<Record<string, number[]>> {
  const units: Record<string, number[]> = {};
  for (const [name, text] of queries) {
    api.takeRequests();
    await api.as(sampleUser).ask(text);
    units[name] = [];
    for (const request of api.takeRequests()) {
      units[name].push(await readUnitsOf(request, database));
    }
    units[name].sort();
  }
  return units;
}

type Item = Record<string, AttributeValue>;

async function allItems(): Promise<{ table: string; item: Item }[]> {
  const found: { table: string; item: Item }[] = [];
  for (const { name: table } of api.emulator.app.tables) {
    for await (const { Items = [] } of paginateScan({ client: database }, { TableName: table })) {
      found.push(...Items.map((item) => ({ table, item })));
    }
  }
  return found;
}

/** The sample's items again and again, as those of other people in other tenants. */
async function addOthers(count: number): Promise<void> {
  const originals = await allItems();
  const copies = Array.from({ length: count }, (_, index) => {
    const { table, item } = originals[index % originals.length]!;
    const number = Math.floor(index / originals.length);
    const text = JSON.stringify(item).replaceAll('abc123', `other-${number}`).replaceAll('user-456', `user-x${number}`);
    return { table, item: JSON.parse(text) as Item };
  });
  for (let start = 0; start < copies.length; start += 25) {
    const requests: Record<string, { PutRequest: { Item: Item } }[]> = {};
    for (const { table, item } of copies.slice(start, start + 25)) {
      (requests[table] ??= []).push({ PutRequest: { Item: item } });
    }
    const { UnprocessedItems = {} } = await database.send(new BatchWriteItemCommand({ RequestItems: requests }));
    expect(UnprocessedItems).toEqual({});
  }
}

describe('ten thousand rows of other tenants', () => {
  it('change the cost of no query', async () => {
    const before = await costs();
    expect(Object.values(before).flat().length).toBeGreaterThan(queries.length - 1);
    // Straight on a key: the dearest is a page of 25 transactions or the month's context, not a scan.
    expect(Math.max(...Object.values(before).flat())).toBeLessThanOrEqual(10);
    await addOthers(ROWS_OF_OTHERS);
    expect((await allItems()).length).toBeGreaterThan(ROWS_OF_OTHERS);
    expect(await costs()).toEqual(before);
  }, 120_000);
});
