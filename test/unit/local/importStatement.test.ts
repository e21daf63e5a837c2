import { describe, expect, it } from '@jest/globals';
import { readStatement } from '../../../importer/readStatement.ts';
import { ApiUnreachable, type Api, type ApiAnswer } from '../../../local/graphqlClient.ts';
import { importStatement, tokenFor } from '../../../local/importStatement.ts';
import { ImportStopped } from '../../../importer/importRows.ts';

const rows = Array.from({ length: 120 }, (_, index) => `2025-01-15,Payee ${index},-1.00`);
const statement = await readStatement(`date,payee,amount\noops,x,1\n${rows.join('\n')}\n`);

/** Takes batches, but answers with these troubles first: by the number of the request, from 0. */
function apiWith(troubles: Readonly<Record<number, Error | 'conflict'>>): { api: Api; requests: () => number } {
  let request = 0;
  const send = async (_: unknown, variables: unknown): Promise<ApiAnswer<unknown>> => {
    const trouble = troubles[request++];
    if (trouble instanceof Error) throw trouble;
    if (trouble) return { data: null, errors: [{ errorType: 'TransactionConflict', message: 'again' }] };
    const { transactions } = (variables as { input: { transactions: unknown[] } }).input;
    return { data: { importTransactions: { created: transactions.length, duplicates: 0, items: [] } }, errors: [] };
  };
  return { api: { send } as Api, requests: () => request };
}

const gone = new ApiUnreachable('gone');

function options(more: object = {}) {
  const pauses: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  const patience = { attempts: 10, firstPause: 1000, sleep };
  return { pauses, dryRun: false, onProgress: () => {}, patience, ...more };
}

describe('sending a statement', () => {
  it('waits for an API that goes away and comes back, and reports what the importer rejected', async () => {
    const { api, requests } = apiWith({ 1: gone, 2: gone, 3: 'conflict', 4: gone });
    let waits = 0;
    const how = options({ onWait: () => (waits += 1) });
    const outcome = await importStatement(statement, api, how);
    expect(outcome).toMatchObject({ created: 120, duplicates: 0, rejected: [{ line: 2, field: 'date' }] });
    expect([requests(), waits]).toEqual([7, 4]);
    // Growing, but never more than five seconds, so that a return is soon noticed.
    expect(how.pauses[0]).toBeLessThan(1300);
    expect(how.pauses[3]).toBe(5000);
  });

  it('gives up after its patience, with what is there', async () => {
    const troubles = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index + 1, gone]));
    const { api } = apiWith(troubles);
    const stopped: unknown = await importStatement(statement, api, options()).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(ImportStopped);
    expect(stopped).toMatchObject({
      message: 'lines 53 to 102: gone',
      outcome: { created: 50, rejected: [{ line: 2 }] },
    });
  });

  it('ends between two batches when it is told to, and in mid-wait', async () => {
    const between = new AbortController();
    const stop = { signal: between.signal, onProgress: () => between.abort(new Error('Stopped')) };
    await expect(importStatement(statement, apiWith({}).api, options(stop))).rejects.toMatchObject({
      message: 'Stopped before line 53',
      outcome: { created: 50 },
    });
    const waiting = new AbortController();
    const stopInWait = { signal: waiting.signal, onWait: () => waiting.abort(new Error('Stopped')) };
    await expect(importStatement(statement, apiWith({ 1: gone }).api, options(stopInWait))).rejects.toMatchObject({
      message: 'lines 53 to 102: Stopped',
      outcome: { created: 50 },
    });
  });
});

describe('the token of an import', () => {
  it('is the one given, wherever the API is', async () => {
    expect(await tokenFor({ url: 'https://api.example.com/graphql', token: 'a.jwt' })).toBe('a.jwt');
  });

  it.each([
    [{ url: 'nowhere' }, '--url nowhere is not an address'],
    [{ url: 'https://api.example.com/graphql', tenant: 't', user: 'u' }, 'is not on this machine'],
    [{ url: 'http://127.0.0.1:4000/graphql', tenant: 't' }, 'Say whose transactions they are'],
    [{ url: 'http://127.0.0.1:4000/graphql', tenant: 't#1', user: 'u' }, '--tenant "t#1" must be'],
  ])('is refused for %j', async (access, reason) => {
    await expect(tokenFor(access)).rejects.toThrow(reason);
  });
});
