import { beforeAll, describe, expect, it } from '@jest/globals';
import { everything, put, START_TIMEOUT_MS, thingsDataSource } from './thingsTable.ts';
import type { ThingsDataSource } from './thingsTable.ts';

interface Page {
  readonly items: readonly { readonly sk: string }[];
  readonly nextToken: string | null;
  readonly scannedCount: number;
}

let source: ThingsDataSource;

beforeAll(async () => {
  source = await thingsDataSource('pages');
  for (const sk of ['1', '2', '3', '4', '5']) {
    await source.call(put('a', sk, { colour: { S: sk === '3' ? 'red' : 'blue' }, secret: { S: `hidden-${sk}` } }));
  }
  await source.call(put('b', '1', { colour: { S: 'red' } }));
}, START_TIMEOUT_MS);

function query(pk: string, more: Record<string, unknown> = {}) {
  return { operation: 'Query', query: { expression: 'pk = :pk', expressionValues: { ':pk': { S: pk } } }, ...more };
}

async function page(request: unknown): Promise<Page> {
  const { result, error } = await source.call(request);
  expect(error).toBeNull();
  return result as Page;
}

function keys(result: Page): string[] {
  return result.items.map((item) => item.sk);
}

describe('Query', () => {
  it('answers with items, no token and the scanned count', async () => {
    const result = await page(query('a'));
    expect(Object.keys(result).sort()).toEqual(['items', 'nextToken', 'scannedCount']);
    expect([keys(result), result.nextToken, result.scannedCount]).toEqual([['1', '2', '3', '4', '5'], null, 5]);
  });

  it('goes through all pages, backwards too', async () => {
    const seen: string[] = [];
    let nextToken: string | null = null;
    do {
      const result: Page = await page(query('a', { limit: 2, scanIndexForward: false, nextToken }));
      seen.push(...keys(result));
      nextToken = result.nextToken;
    } while (nextToken !== null);
    expect(seen).toEqual(['5', '4', '3', '2', '1']);
  });

  it('filters after the limit: a page can be empty and have a successor', async () => {
    const filter = { expression: 'colour = :colour', expressionValues: { ':colour': { S: 'red' } } };
    const result = await page(query('a', { limit: 2, filter }));
    expect([keys(result), result.scannedCount]).toEqual([[], 2]);
    expect(result.nextToken).not.toBeNull();
  });

  it('gives a token after a last page that was full, and an empty page for it', async () => {
    const full = await page(query('a', { limit: 5 }));
    expect(keys(await page(query('a', { limit: 5, nextToken: full.nextToken })))).toEqual([]);
  });

  it('reads an index, a projection and a selection', async () => {
    const byColour = {
      expression: '#c = :c',
      expressionNames: { '#c': 'colour' },
      expressionValues: { ':c': { S: 'red' } },
    };
    const projection = { expression: '#p', expressionNames: { '#p': 'pk' } };
    const request = {
      operation: 'Query',
      index: 'byColour',
      query: byColour,
      projection,
      select: 'SPECIFIC_ATTRIBUTES',
    };
    expect((await page(request)).items).toEqual(expect.arrayContaining([{ pk: 'a' }, { pk: 'b' }]));
  });

  it('refuses a placeholder that stands for two things', async () => {
    const filter = { expression: 'colour = :pk', expressionValues: { ':pk': { S: 'red' } } };
    const { error } = await source.call(query('a', { filter }));
    expect(error).toMatchObject({ type: 'MappingTemplate', message: expect.stringContaining(':pk') });
  });
});

describe('Scan', () => {
  it('reads every item once, in segments', async () => {
    const segments = await Promise.all([0, 1].map((segment) => page({ operation: 'Scan', segment, totalSegments: 2 })));
    expect(segments.flatMap(keys).toSorted()).toEqual(['1', '1', '2', '3', '4', '5']);
  });

  it('filters, limits and goes on', async () => {
    const filter = { expression: 'colour = :c', expressionValues: { ':c': { S: 'red' } } };
    const all = await page({ operation: 'Scan', filter, consistentRead: true });
    expect([all.items.length, all.scannedCount]).toEqual([2, 6]);
    const first = await page({ operation: 'Scan', index: 'byColour', limit: 4 });
    const second = await page({ operation: 'Scan', index: 'byColour', limit: 4, nextToken: first.nextToken });
    expect([first.items.length, second.items.length, second.nextToken]).toEqual([4, 2, null]);
  });
});

describe('a page token', () => {
  const refused = {
    result: null,
    error: {
      type: 'DynamoDB:UserIllegalArgumentException',
      message:
        'com.amazonaws.deepdish.common.pagination.InvalidPaginationTokenException: Invalid pagination token given.',
    },
  };

  async function token(): Promise<string> {
    return String((await page(query('a', { limit: 2 }))).nextToken);
  }

  it('tells nothing about the key and is never the same twice', async () => {
    const [first, second] = [await token(), await token()];
    expect(Buffer.from(first, 'base64url').toString('latin1')).not.toContain('sk');
    expect(first).not.toBe(second);
  });

  it('of another resolver is refused', async () => {
    const request = query('a', { limit: 2, nextToken: await token() });
    expect(await source.with(everything).call(request, { resolver: 'Query.others' })).toEqual(refused);
  });

  it.each([
    ['empty', () => ''],
    ['no base64', () => '%%% not a token %%%'],
    ['too short', (genuine: string) => genuine.slice(0, 20)],
    ['cut short', (genuine: string) => genuine.slice(0, -4)],
    ['with one letter changed', (genuine: string) => (genuine.startsWith('A') ? 'B' : 'A') + genuine.slice(1)],
    ['a plain key in base64', () => Buffer.from('{"pk":{"S":"b"},"sk":{"S":"1"}}').toString('base64url')],
  ])('that is %s is refused', async (_, forge) => {
    expect(await source.call(query('a', { nextToken: forge(await token()) }))).toEqual(refused);
  });

  it('used for another partition is refused by DynamoDB, so no row of the first comes back', async () => {
    const outcome = await source.call(query('b', { nextToken: await token() }));
    expect(outcome).toMatchObject({ result: null, error: { type: 'DynamoDB:DynamoDbException' } });
  });
});
