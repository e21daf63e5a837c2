import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from '@jest/globals';
import type { BatchAnswer } from '../../../importer/importRows.ts';
import { createSender } from '../../../dashboard/src/pages/import/sending/batchSender.ts';

type Data = BatchAnswer['data'];

const taken = (created: number, duplicates = 0): Data => ({
  importTransactions: {
    created,
    duplicates,
    items: Array.from({ length: created + duplicates }, (_, index) => ({ index, duplicate: index >= created })),
  },
});

const gone = new TypeError('Failed to fetch');
const refused = (errorType: string, errorInfo?: unknown) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'no', errorType, errorInfo } as never] });
const unavailable = new ServerError('busy', { response: new Response('', { status: 503 }), bodyText: '' });

function senderWith(answers: (Data | Error)[], areNew = true) {
  const controller = new AbortController();
  const pauses: number[] = [];
  const waits: boolean[] = [];
  const ask = async (): Promise<Data> => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer ?? null;
  };
  const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  const send = createSender({ ask, pause, onWait: (is) => waits.push(is), areNew }, controller.signal);
  return { send: () => send([]), pauses, waits, controller };
}

describe('sending a batch from the page', () => {
  it('waits for a connection that is lost, a busy server and another writer, and says when it goes on', async () => {
    const { send, pauses, waits } = senderWith([gone, unavailable, refused('TransactionConflict'), taken(2)]);
    expect(await send()).toEqual({ data: taken(2), errors: [] });
    expect(pauses).toEqual([500, 1000, 2000]);
    expect(waits).toEqual([true, false]);
  });

  it('waits as long as it takes', async () => {
    const { send, pauses } = senderWith([...Array.from({ length: 40 }, () => gone), taken(1)]);
    await send();
    expect(pauses).toHaveLength(40);
    expect(pauses.at(-1)).toBe(15_000);
  });

  it('counts as written what was new before an answer was lost', async () => {
    const written = senderWith([gone, taken(1, 2)]);
    expect((await written.send()).data).toEqual(taken(3));
    const checked = senderWith([gone, taken(1, 2)], false);
    expect((await checked.send()).data).toEqual(taken(1, 2));
    const calm = senderWith([taken(1, 2)]);
    expect((await calm.send()).data).toEqual(taken(1, 2));
  });

  it('passes on which rows were refused', async () => {
    const info = { rows: [{ index: 0, field: 'date', reason: 'odd' }] };
    const { send, pauses } = senderWith([refused('InvalidInput', info)]);
    expect(await send()).toMatchObject({ data: null, errors: [{ errorType: 'InvalidInput', errorInfo: info }] });
    expect(pauses).toEqual([]);
  });

  it('rejects with what will not pass', async () => {
    const problem = refused('Unauthorized');
    await expect(senderWith([problem]).send()).rejects.toBe(problem);
  });

  it('ends in mid-wait when it is told to', async () => {
    const { send, controller } = senderWith([gone, gone]);
    controller.abort(new Error('stopped'));
    await expect(send()).rejects.toThrow('stopped');
  });
});
