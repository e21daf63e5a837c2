import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CategoryType } from '../../domain/category.ts';
import { ImportTransactionsDocument, MonthTotalsDocument } from '../../generated/operations.ts';
import type { ImportRow } from '../../importer/importRow.ts';
import { readStatement } from '../../importer/readStatement.ts';
import { ApiUnreachable, connectApi } from '../../local/graphqlClient.ts';
import type { Api } from '../../local/graphqlClient.ts';
import { analyticsFromNothing } from '../support/analyticsFromNothing.ts';
import { categoryMap, ledgerText, plainMonths } from '../support/plainSums.ts';

/** KILLS=20 for the whole story. */
const kills = Number(process.env['KILLS'] ?? 3);
const person = { tenant: 'abc123', user: 'survivor' };
const batch = 50;

let directory: string;
let rows: readonly ImportRow[];

interface Started {
  readonly process: ChildProcess;
  readonly api: Api;
  readonly endpoint: string;
}

let server: Started;

async function start(): Promise<Started> {
  const program = join(import.meta.dirname, 'killableServer.ts');
  const child = fork(program, [process.env['TEST_ASSEMBLY']!, directory, person.tenant, person.user], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [message] = (await once(child, 'message')) as [{ url: string; token: string; endpoint: string }];
  return { process: child, api: connectApi(message.url, message.token), endpoint: message.endpoint };
}

/** Returns when nothing of it runs any more: the engine ends when it notices that the server is gone. */
async function kill({ process: child, endpoint }: Started): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  const answers = () =>
    fetch(endpoint).then(
      () => true,
      () => false,
    );
  while (await answers()) await pause(20);
}

async function settled({ process: child }: Started): Promise<void> {
  child.send('settle');
  await once(child, 'message');
}

/** A batch as a client sends it; null when no answer came. */
async function send(from: number, dryRun: boolean): Promise<{ created: number; duplicates: number } | null> {
  const transactions = rows.slice(from, from + batch).map(({ input }) => input);
  try {
    const { data, errors } = await server.api.send(ImportTransactionsDocument, { input: { transactions, dryRun } });
    if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.importTransactions;
  } catch (error) {
    if (error instanceof ApiUnreachable) return null;
    throw error;
  }
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tyche-killed-'));
  const statement = await readStatement(ledgerText, { categoryMap: categoryMap as Record<string, CategoryType> });
  rows = statement.rows;
  server = await start();
}, 60_000);

afterAll(async () => {
  await kill(server);
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

it(`loses nothing that it acknowledged, killed ${kills} times in mid-import`, async () => {
  const acknowledged: number[] = [];
  const batches = Math.ceil(rows.length / batch);
  let next = 0;
  for (let round = 0; round < kills; round += 1) {
    const last = Math.min(batches - 1, next + 1 + (round % 3));
    while (next < last) {
      if (await send(next * batch, false)) acknowledged.push(next);
      next += 1;
    }
    // The request is on its way when the server dies; a little later each time.
    const [answer] = await Promise.all([send(next * batch, false), pause(round * 2).then(() => kill(server))]);
    if (answer) acknowledged.push(next);
    server = await start();
    for (const number of acknowledged) {
      const size = rows.slice(number * batch, (number + 1) * batch).length;
      expect([number, await send(number * batch, true)]).toEqual([
        number,
        expect.objectContaining({ created: 0, duplicates: size }),
      ]);
    }
  }

  for (let from = 0; from < rows.length; from += batch) expect(await send(from, false)).not.toBeNull();
  for (const { month, categories } of plainMonths()) {
    const { data } = await server.api.send(MonthTotalsDocument, { month });
    const shown = data!.monthTotals.categories.map(({ category, actual, transactionCount }) => ({
      category,
      actual,
      transactionCount,
    }));
    expect([month, new Map(shown.map((row) => [row.category, row]))]).toEqual([month, categories]);
  }
}, 600_000);

it('and its analytics are what they would be if it had never died', async () => {
  await settled(server);
  const { stored, recalculated } = await analyticsFromNothing(server, person);
  expect(stored.length).toBe(29);
  expect(stored).toEqual(recalculated);
}, 120_000);
