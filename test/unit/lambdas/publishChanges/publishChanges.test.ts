import { describe, expect, it } from '@jest/globals';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Publication } from '../../../../lambdas/publishChanges/publication.ts';
import { publishChanges } from '../../../../lambdas/publishChanges/publishChanges.ts';
import { NotPublished } from '../../../../lambdas/publishChanges/publisher.ts';
import type { Key } from '../../../../table/keys.ts';
import { firstVersion } from '../../../../table/stored.ts';
import { tombstone } from '../../../../table/transactionItem.ts';
import {
  storedAnalytics,
  storedBudget,
  storedGoal,
  storedTotals,
  storedTransaction,
} from '../../../support/storedSamples.ts';
import { changeRecord } from '../../../support/changeRecord.ts';

const tables = { analytics: 'the-analytics', budgets: 'the-budgets', goals: 'the-goals', transactions: 'the-txns' };
const now = new Date('2025-01-15T12:00:10Z');

interface Request {
  table: string;
  keys: Key[];
  isConsistent: boolean;
}

/** BatchGetItem over these items, and no other request. */
function databaseOf(stored: readonly Key[], requests: Request[], fails: (request: Request) => boolean) {
  const send = async ({
    input,
  }: {
    input: { RequestItems: Record<string, { Keys: Key[]; ConsistentRead: boolean }> };
  }) => {
    const [[table, { Keys, ConsistentRead }]] = Object.entries(input.RequestItems) as [
      [string, { Keys: Key[]; ConsistentRead: boolean }],
    ];
    const request = { table, keys: Keys, isConsistent: ConsistentRead };
    requests.push(request);
    if (fails(request)) throw Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
    const isAsked = ({ PK, SK }: Key) => Keys.some((key) => key.PK === PK && key.SK === SK);
    return { Responses: { [table]: stored.filter(isAsked) } };
  };
  return { send } as unknown as DynamoDBDocumentClient;
}

interface Given {
  stored: readonly Key[];
  refuses?: (publication: Publication) => boolean;
  failToRead?: (request: Request) => boolean;
}

async function run(
  records: readonly DynamoDBRecord[],
  { stored, refuses = () => false, failToRead = () => false }: Given,
) {
  const requests: Request[] = [];
  const published: Publication[] = [];
  const measured: [string, number][] = [];
  const logged: [string, unknown][] = [];
  let running = 0;
  let most = 0;
  const answer = await publishChanges(
    {
      database: databaseOf(stored, requests, failToRead),
      tables,
      now: () => now,
      publish: async (publication) => {
        most = Math.max(most, (running += 1));
        await new Promise(setImmediate);
        running -= 1;
        if (refuses(publication)) throw new NotPublished({ mutation: publication.mutation, status: 200 });
        published.push(publication);
      },
      observability: {
        measure: (metric, value) => void measured.push([metric, value]),
        logFailure: (message, error, facts) => void logged.push([`${message}: ${(error as Error).name}`, facts]),
      },
    },
    records,
  );
  const failed = answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return { failed, published, requests, measured, logged, most };
}

const date = (day: number) => `2025-01-${`${day}`.padStart(2, '0')}T09:00:00Z`;
const transactions = (count: number) =>
  Array.from({ length: count }, (_, index) => storedTransaction(date(1 + (index % 28)), 1, { id: `t${index}` }));

describe('a batch', () => {
  it('of the budgets table is read at once, a plan and its totals for each month', async () => {
    const stored = [storedBudget('2025-01'), storedTotals('2025-01', 1, 1), storedBudget('2025-02')];
    const records = [changeRecord(null, stored[1]!), changeRecord(null, stored[0]!), changeRecord(null, stored[2]!)];
    const { requests, published, failed } = await run(records, { stored });
    expect(requests.map(({ table, isConsistent, keys }) => [table, isConsistent, keys.map(({ SK }) => SK)])).toEqual([
      ['the-budgets', true, ['BUDGET#2025-01', 'TOTALS#2025-01', 'BUDGET#2025-02', 'TOTALS#2025-02']],
    ]);
    expect(published).toHaveLength(2);
    expect(failed).toEqual([]);
  });

  it.each([
    ['the-analytics', storedAnalytics()],
    ['the-goals', storedGoal()],
    ['the-txns', storedTransaction(date(1))],
  ])('is read from the table it comes from: %s', async (table, item) => {
    const { requests, published } = await run([changeRecord(null, item)], { stored: [item] });
    expect(requests.map((request) => [request.table, request.isConsistent])).toEqual([[table, true]]);
    expect(published).toHaveLength(1);
  });

  it('of many transactions is read by the hundred, and told of ten at a time', async () => {
    const stored = transactions(250);
    const { requests, published, most } = await run(
      stored.map((item) => changeRecord(null, item)),
      { stored },
    );
    expect(requests.map(({ keys }) => keys.length)).toEqual([100, 100, 50]);
    expect(published).toHaveLength(250);
    expect(most).toBe(10);
  });

  it('with nothing to tell of reads nothing', async () => {
    const item = storedTransaction(date(1));
    const left = tombstone(item, { movedTo: date(2) }, firstVersion(date(1)), 0);
    const records = [changeRecord(item, left), changeRecord(left, null, { hasExpired: true })];
    for (const batch of [[], records]) {
      const { requests, failed } = await run(batch, { stored: [] });
      expect([requests, failed]).toEqual([[], []]);
    }
  });

  it('says how old its oldest change is', async () => {
    const records = [1_736_942_405, 1_736_942_400].map((at) => changeRecord(null, storedGoal(), { at }));
    const { measured, logged } = await run(records, { stored: [storedGoal()] });
    expect(measured).toEqual([
      ['StreamAge', 10_000],
      ['BatchFailures', 0],
    ]);
    expect(logged).toEqual([]);
  });

  it('hands back the records of what could not be told of, and no others', async () => {
    const [good, bad] = [storedTransaction(date(1), 2, { id: 'good' }), storedTransaction(date(2), 2, { id: 'bad' })];
    const records = [
      changeRecord(null, good, { sequenceNumber: '1' }),
      changeRecord(null, bad, { sequenceNumber: '2' }),
      changeRecord(good, good, { sequenceNumber: '3' }),
      changeRecord(bad, bad, { sequenceNumber: '4' }),
    ];
    const refuses = ({ item }: Publication) => JSON.stringify(item).includes('"bad"');
    const { failed, published, measured, logged } = await run(records, { stored: [good, bad], refuses });
    expect(failed).toEqual(['2', '4']);
    expect(published).toHaveLength(1);
    const facts = { mutation: 'publishTransactionChange', status: 200, records: 2, first: '2' };
    expect(logged).toEqual([['Not published: NotPublished', facts]]);
    expect(measured).toContainEqual(['BatchFailures', 2]);
  });

  it.each<[string, DynamoDBRecord]>([
    ['holds no images', { dynamodb: { SequenceNumber: '2', Keys: { PK: { S: 'a' }, SK: { S: 'b' } } } }],
    [
      'holds an item that nobody owns',
      {
        dynamodb: { SequenceNumber: '2', NewImage: { PK: { S: 'a' }, SK: { S: 'b' }, itemType: { S: 'TRANSACTION' } } },
      },
    ],
    [
      'holds a transaction that went nowhere',
      changeRecord(null, storedTransaction(date(3), 1, { movedFrom: date(4) }), { sequenceNumber: '2' }),
    ],
  ])('goes on around a record that %s', async (_, record) => {
    const good = [storedTransaction(date(1), 1, { id: 'one' }), storedTransaction(date(2), 1, { id: 'two' })];
    const records = [
      changeRecord(null, good[0]!, { sequenceNumber: '1' }),
      record,
      changeRecord(null, good[1]!, { sequenceNumber: '3' }),
    ];
    const lost = tombstone(storedTransaction(date(3)), { movedTo: 'nowhere' }, firstVersion(date(3)), 0);
    const { failed, published } = await run(records, { stored: [...good, lost] });
    expect(failed).toEqual(['2']);
    expect(published).toHaveLength(2);
  });

  it('is handed back whole when a record has no number', async () => {
    const { failed } = await run([{ dynamodb: {} }], { stored: [] });
    expect(failed).toEqual(['']);
  });

  it('hands back what could not be read, and tells of the rest', async () => {
    const stored = transactions(150);
    const records = stored.map((item, index) => changeRecord(null, item, { sequenceNumber: `${index}` }));
    let reads = 0;
    const { failed, published } = await run(records, { stored, failToRead: () => (reads += 1) > 1 });
    expect(failed).toEqual(stored.map((_, index) => `${index}`).slice(100));
    expect(published).toHaveLength(100);
    expect(reads).toBe(2);
  });
});
